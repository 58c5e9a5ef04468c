import { publicFrame } from '../samples/frame.ts';
import type { SummaryRow, View } from '../views.ts';

const facts: SummaryRow[] = [
  { key: '文书', lines: ['受理通知书'] },
  { key: '文书编号', lines: ['东医保受〔2026〕12号'] },
  { key: '出具机关', lines: ['东昌府区医疗保险事业中心'] },
  { key: '发给', lines: ['东昌府区和润医院'] },
  { key: '出具日期', lines: ['2026年9月28日'] },
];
const sha256 = '9b1f0a6c0e8d4c0db1b0a3ad1c9f5a5cf27b8a3c3e1d3fd4b6a1f3c7e2d1a0b9';

const file: View<'verdict'> = {
  frame: publicFrame('查验结果', [{ href: '/verify', label: '查验文书' }]),
  mark: 'genuine',
  subject: { label: '查验的文件', text: '受理通知书 东医保受〔2026〕12号.pdf' },
  heading: '是原件，没有被改动',
  words: '这份文件由东昌府区医疗保险事业中心签名出具，从出具到现在一个字节都没有变，文书现在有效。',
  advice: ['可以放心使用。', '打印出来的纸件也可以用页脚的查验码核对。'],
  facts,
  factsTitle: '存档的信息',
  signature: [
    { key: '签名者', lines: ['东昌府区医疗保险事业中心'] },
    { key: '签名时间', lines: ['2026年9月28日 10:21:07'] },
    { key: '证书', lines: ['序列号 4f2a91', '由演示签发证书（仅供演示）签发', '有效期至2036年1月1日'] },
    { key: '文件校验值（SHA-256）', lines: [sha256] },
  ],
  at: '2026年9月29日 09:12',
  again: { href: '/verify', label: '查验另一份' },
};

const code: View<'verdict'> = {
  ...file,
  mark: 'in-force',
  subject: { label: '查验码', text: '7F3K-9M2Q-X4TD' },
  heading: '有这份文书，现在有效',
  words: '查验码对应的文书如下。请把手里的纸件与下面的信息逐项对照：有一项不一样，纸件就不可信。',
  advice: [
    '逐项对照编号、机构名称和日期。',
    '收到的是电子文件的，再交上文件查一次，才能知道内容有没有被改。',
  ],
  signature: [{ key: '文件校验值（SHA-256）', lines: [sha256] }],
  file: { href: '/verify#by-file', label: '查验电子文件' },
};

export const samples = {
  genuine: file,
  inForce: code,
  altered: {
    ...file,
    mark: 'altered',
    heading: '文件被改动过，不要采信',
    words: '这份文件在盖章之后又被添加了内容。盖章时的原样还在文件里，但现在显示的不是原样。',
    alteration: {
      label: '盖章之后添加了内容',
      details: ['添加了1处批注。', '签名之后多出 1,824 个字节。'],
    },
    advice: ['不要按这份文件办事。', '向出具机关索取原件，或者请对方重新发送。'],
    factsTitle: '文件自称（没有得到证实）',
  },
  superseded: {
    ...code,
    mark: 'superseded',
    heading: '已经被新的文书替代',
    words: '这份文书是真的，但出具机关后来出具了新的文书替代它。请以新的为准。',
    newer: { label: '替代它的文书', number: '东医保受〔2026〕15号' },
    advice: ['向出具机关或者持有人索取新的文书。'],
  },
  withdrawn: {
    ...code,
    mark: 'withdrawn',
    heading: '已经被撤回，不再有效',
    words: '这份文书是真的，但出具机关已经把它撤回，没有出具替代它的文书。',
    advice: ['不要再按这份文书办事。', '有疑问请联系出具机关。'],
  },
  pending: {
    ...code,
    mark: 'pending',
    heading: '正在出具，还没有盖章',
    words: '这个查验码已经分配给一份文书，但文书还没有出具完成。',
    advice: ['过一会儿再查。'],
    facts: [],
    signature: [],
  },
  unknown: {
    ...code,
    mark: 'unknown',
    heading: '没有这个查验码',
    words: '本系统没有出具过带这个查验码的文书。',
    advice: ['对照纸件再输一遍。', '仍然查不到的，这份文书不是从这里出具的，请向落款的经办机构核实。'],
    facts: [],
    signature: [],
  },
} satisfies Readonly<Record<string, View<'verdict'>>>;
