import type { AlterationClass } from './verdict.ts';

/** What a clerk reads about an alteration: a short label, the finding, and what to do where that is special. */
interface Words {
  label: string;
  finding: string;
  advice?: string;
}

const ASK_AGENCY = '请与落款的经办机构联系，由它核实并重新出具。';
const ASK_SENDER = '请向发来文件的人索要原来的电子文件再验一次，或者凭文件上的查验码查询。';
const DO_NOT_USE =
  '请不要使用这份文件。请凭文件上的查验码查询原件的情况，或者直接向落款的经办机构核实（电话请从官方渠道查找，不要用这份文件上的）。';

/** Every class of alteration in plain Chinese. */
export const ALTERATIONS: Readonly<Record<AlterationClass, Words>> = {
  'appended-revision': {
    label: '盖章后被添加了内容',
    finding: '这份文件在盖章之后又被添加了内容，现在看到的已经不是盖章时的样子。',
    advice: `盖章时的原文还完整地保存在文件里，但屏幕上显示的可能是后加的内容。${DO_NOT_USE}`,
  },
  'trailing-bytes': {
    label: '文件后面多了数据',
    finding: '这份文件的末尾在盖章之后多出了一段数据。',
    advice: `多出的数据通常不会显示出来，常见于传输或者另存时出错。${ASK_SENDER}`,
  },
  'leading-bytes': {
    label: '文件前面多了数据',
    finding: '这份文件的开头在盖章之后多出了一段数据。',
    advice: ASK_SENDER,
  },
  truncated: {
    label: '文件不完整',
    finding: '这份文件不完整，后面缺了一部分，多半是下载或者传送时中断了。',
    advice: ASK_SENDER,
  },
  'bytes-changed': {
    label: '盖章后内容被改动',
    finding: '这份文件的内容在盖章之后被改动过，与盖章时签下的内容不一致。',
  },
  'byte-range': {
    label: '签名没有盖住整份文件',
    finding: '这份文件上的签名只管住了文件的一部分，其余部分可以被人随意更换。',
  },
  'wrapped-signature': {
    label: '签名被移花接木',
    finding: '这份文件里的签名被挪动或者重复过：看上去盖住文件的签名，管的并不是看到的内容。',
  },
  'signature-damaged': {
    label: '签名损坏',
    finding: '这份文件里有签名，但签名残缺，或者不是本系统盖章时写下的样子。',
  },
  'weak-algorithm': {
    label: '签名不够安全',
    finding: '这份文件的签名用的算法或者密钥不够安全，可以被伪造，不能作数。',
  },
  'foreign-key': {
    label: '印章不是认可的机构盖的',
    finding: '这份文件上的电子印章不是用认可的证书盖的。图样可以仿制，证书仿制不了。',
  },
  'other-agency': {
    label: '落款与印章不是同一家',
    finding: '这份文件以一家机构的名义制发，盖章用的却是另一家的证书。',
  },
  'expired-certificate': {
    label: '盖章时证书已过期',
    finding: '盖章的时候，机构的证书已经过了有效期，这个章不能作数。',
    advice: ASK_AGENCY,
  },
  'not-yet-valid-certificate': {
    label: '盖章时证书还没有生效',
    finding: '文件写明的盖章时间早于证书生效的时间，这个章不能作数。',
    advice: ASK_AGENCY,
  },
  'revoked-certificate': {
    label: '盖章时证书已被吊销',
    finding: '盖章的时候，证书已经被吊销，这个章不能作数，可能是别人冒用的。',
  },
  'certificate-usage': {
    label: '证书不能用来盖章',
    finding: '签名用的证书不是发给机构盖章用的。',
  },
  'future-signature': {
    label: '盖章时间在以后',
    finding: '文件写明的盖章时间还没有到。',
    advice: ASK_AGENCY,
  },
  'bad-timestamp': {
    label: '时间戳无效',
    finding: '文件带有时间戳，但时间戳对不上签名，或者不是认可的机构出具的。',
  },
  'no-certification': {
    label: '签名没有锁定文件',
    finding: '文件上的签名没有声明“不得再作任何改动”，本系统盖的章都有这项声明。',
  },
  structure: {
    label: '文件被重新拼装过',
    finding: '这份文件的内部结构不是本系统盖章时写下的样子，不同的软件打开可能看到不同的内容。',
  },
  'active-content': {
    label: '文件里有夹带',
    finding: '这份文件里有本系统的文书不会有的东西，例如批注、链接、附件或者会自动执行的动作。',
  },
  encrypted: {
    label: '文件被加了密',
    finding: '这份文件被另外加了密码或者权限限制，已经不是原来的文件。',
    advice: ASK_SENDER,
  },
  rebuilt: {
    label: '签名没有了',
    finding: '这份文件带有本系统文书的标记，但是签名已经没有了，它是用别的软件另存、打印或者编辑出来的。',
    advice: `没有签名就无法确认内容有没有改过。${ASK_SENDER}`,
  },
  'copied-number': {
    label: '与存档的原件不符',
    finding: '这份文件上的编号属于另一份文书，或者它与存档的原件不是同一个文件。',
  },
  hostile: {
    label: '文件异常',
    finding: '这个文件的构造异常，读它要花费过多的时间或者内存，已经停止检查。正常的文书不会这样。',
  },
};

/** The finding on an altered file and what to do. */
export function wordsFor(alteration: AlterationClass): { words: string; advice: string } {
  const { finding, advice = DO_NOT_USE } = ALTERATIONS[alteration];
  return { words: finding, advice };
}

/** The finding on a genuine file and what to do. */
export function wordsForGenuine(agency: string): { words: string; advice: string } {
  return {
    words: `这份文件是真的：由${agency}盖章，盖章以后没有任何改动。`,
    advice:
      '请再核对下面列出的文号和名称就是您要查的那一份。文书以后有没有被撤回或者换发，凭查验码查询可知。',
  };
}

export const NOT_OURS = {
  words: '认不出这份文件：里面没有本系统的签名，也没有本系统文书的标记。',
  advice:
    '打印后再扫描、截图、拍照的文件都认不出来。如果上面印有查验码，请凭查验码查询；没有的，请向落款的经办机构核实。',
} as const;

export const NO_ANCHORS = {
  words: '没有设定信任哪些根证书，无法判断文件上的印章是谁盖的。',
  advice: '请给出经办机构公布的根证书再验一次。',
} as const;

export const SIGNED_BUT_NOT_OURS = {
  words: '这份文件有认可的签名，但它不是本系统制发的文书。',
  advice: '请向签名的单位核实文件的用途。',
} as const;

/** What to do with a genuine file that stands on record as it was issued. */
export const IN_FORCE_ADVICE = '请再核对下面列出的文号和名称就是您要查的那一份。档案里这份文书现行有效。';

/** A genuine file in whose place another document stands. */
export function wordsForNewer(number: string | undefined): { words: string; advice: string } {
  return {
    words: `这份文件是真的，但出具机关后来换发了新的文书${number ? `（${number}）` : ''}，请以新的为准。`,
    advice: '请向出具机关或者持有人索取新的文书。',
  };
}

/** A genuine file that its agency has withdrawn. */
export function wordsForWithdrawn(): { words: string; advice: string } {
  return {
    words: '这份文件是真的，但出具机关已经把它撤回，不再有效。',
    advice: '请不要再按这份文书办事；有疑问的，请联系出具机关。',
  };
}
