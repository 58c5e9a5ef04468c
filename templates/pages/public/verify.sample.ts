import { publicFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'verify'> = {
  frame: publicFrame('查验文书'),
  errors: [],
  code: { action: '/verify', value: '' },
  file: {
    action: '/verify/file',
    maxBytes: 4 * 1024 * 1024,
    limit: '最大 4 MB。文件只在内存里查验，查完即弃，不保存，也不给别人看。',
  },
  how: [
    '经办机构用自己的密钥给每一份文书签名，改动一个字，签名就对不上。',
    '查验码和文件校验值在出具时就存了档，这里拿它们和您手里的比对。',
    '结果只有文书的公开信息，不显示任何个人信息。',
  ],
};

export const samples = {
  start: page,
  wrongCode: {
    ...page,
    errors: [{ href: '#code', message: '查验码有一个字符不对，请对照文书再输一遍' }],
    code: {
      ...page.code,
      value: '7F3K-9M2Q-X4TE',
      error: '查验码有一个字符不对，请对照文书再输一遍',
    },
  },
  noFile: {
    ...page,
    errors: [{ href: '#file', message: '请先选择一个 PDF 文件' }],
    file: { ...page.file, error: '请先选择一个 PDF 文件' },
  },
} satisfies Readonly<Record<string, View<'verify'>>>;
