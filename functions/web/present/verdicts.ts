import { dateOf, type Instant, inWords, isCivilDate } from '../../../domain/time/civil-date.ts';
import type { SummaryRow, VerdictMark, VerdictPage } from '../../../templates/pages/views.ts';
import type { PublicFacts } from '../../seals/verify/verdict.ts';
import type { CodeVerdict, FileFinding } from '../../use-cases/verify.ts';

type Page = Omit<VerdictPage, 'at' | 'again'>;

interface Words {
  mark: VerdictMark;
  heading: string;
  words: string;
  advice: readonly string[];
}

const CODE_WORDS: Record<CodeVerdict['status'], Words> = {
  'in-force': {
    mark: 'in-force',
    heading: '有这份文书，现在有效',
    words: '请把手里的纸件与下面的信息逐项对照：有一项不一样，纸件就不可信。',
    advice: [
      '逐项对照编号、机构名称和日期。',
      '收到的是电子文件的，再交上文件查一次，才知道内容有没有被改。',
    ],
  },
  superseded: {
    mark: 'superseded',
    heading: '已经被新的文书替代',
    words: '这份文书是真的，但出具机关后来出具了新的文书替代它，请以新的为准。',
    advice: ['向出具机关或者持有人索取新的文书。'],
  },
  withdrawn: {
    mark: 'withdrawn',
    heading: '已经被撤回，不再有效',
    words: '这份文书是真的，但出具机关已经把它撤回。',
    advice: ['不要再按这份文书办事。', '有疑问的，请联系出具机关。'],
  },
  pending: {
    mark: 'pending',
    heading: '正在出具，还没有盖章',
    words: '这个查验码已经分配给一份文书，但文书还没有出具完成。带这个查验码的盖章文书现在还不存在。',
    advice: ['过一会儿再查。', '已经拿到盖了章的文书的，请向落款的经办机构核实。'],
  },
  unknown: {
    mark: 'unknown',
    heading: '没有这个查验码',
    words: '本系统没有出具过带这个查验码的文书。',
    advice: ['对照纸件再输一遍。', '仍然查不到的，这份文书不是从这里出具的，请向落款的经办机构核实。'],
  },
};

/** The answer to a code, as a page. */
export function codePage(code: string, { status, facts, sha256, newer }: CodeVerdict): Page {
  return {
    ...CODE_WORDS[status],
    subject: { label: '查验码', text: code },
    ...newerOf(newer),
    factsTitle: '存档的信息',
    facts: facts ? factRows(facts) : [],
    signature: sha256 ? [{ key: '文件校验值（SHA-256）', lines: [sha256] }] : [],
    file: { href: '/verify#by-file', label: '交上电子文件查验' },
  };
}

const FILE_HEADINGS: Record<FileFinding['verdict'], { mark: VerdictMark; heading: string }> = {
  genuine: { mark: 'genuine', heading: '是原件，没有被改动' },
  altered: { mark: 'altered', heading: '不是原样，不要采信' },
  superseded: { mark: 'superseded', heading: '是原件，但已被新的文书替代' },
  withdrawn: { mark: 'withdrawn', heading: '是原件，但已被撤回' },
  unknown: { mark: 'unknown', heading: '不能确认这份文件' },
};

/** The answer to a file, as a page. */
export function filePage(fileName: string, finding: FileFinding): Page {
  const { verdict, words, advice, details, alteration, facts, claimed, newer } = finding;
  return {
    ...FILE_HEADINGS[verdict],
    subject: { label: '查验的文件', text: fileName },
    words,
    advice: sentences(advice),
    ...newerOf(newer),
    ...(details.length > 0 && {
      alteration: { label: alteration ? '为什么不是原样' : '查验情况', details },
    }),
    factsTitle: claimed ? '文件自称是（没有得到证实）' : '文书的公开信息',
    facts: facts ? factRows(facts) : [],
    signature: signatureRows(finding),
  };
}

function newerOf(newer: { number?: string } | undefined): Pick<VerdictPage, 'newer'> {
  return newer?.number ? { newer: { label: '替代它的文书', number: newer.number } } : {};
}

/** Advice in one text, as the sentences of a list. */
function sentences(text: string): string[] {
  return text
    .split(/(?<=[。；])/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function factRows({ title, number, agency, institution, issuedOn, code }: PublicFacts): SummaryRow[] {
  const date = issuedOn && isCivilDate(issuedOn) ? inWords(issuedOn) : issuedOn;
  const rows: [string, string | undefined][] = [
    ['文书', title],
    ['文书编号', number],
    ['出具机关', agency],
    ['发给', institution],
    ['出具日期', date],
    ['查验码', code],
  ];
  return rows.flatMap(([key, line]) => (line ? [{ key, lines: [line] }] : []));
}

function signatureRows({ signer, signedAt, timestamped, sha256 }: FileFinding): SummaryRow[] {
  return [
    ...(signer ? [{ key: '签名者', lines: [signer.name] }] : []),
    ...(signedAt
      ? [{ key: '签名时间', lines: [`${momentWords(signedAt)}${timestamped ? '（时间戳机构证明）' : ''}`] }]
      : []),
    ...(signer
      ? [
          {
            key: '证书',
            lines: [
              `由${signer.issuer}签发`,
              `有效期${inWords(dateOf(signer.notBefore))}至${inWords(dateOf(signer.notAfter))}`,
              `序列号 ${signer.serial}`,
            ],
          },
        ]
      : []),
    { key: '文件校验值（SHA-256）', lines: [sha256] },
  ];
}

function momentWords(at: Instant): string {
  return `${inWords(dateOf(at))} ${at.slice(11, 19)}`;
}
