import { applicantFrame, publicFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

export const samples = {
  'not-found': {
    frame: publicFrame('没有这个页面'),
    status: 404,
    heading: '没有这个页面',
    text: '地址可能抄错了，或者内容已经移走。',
    actions: [
      { href: '/', label: '回首页' },
      { href: '/status', label: '用收件编号查进度' },
    ],
  },
  refused: {
    frame: applicantFrame('现在不能办理'),
    status: 403,
    heading: '现在不能办理',
    text: '您的账户没有受理的权限，这一步由受理岗办理。',
    citation: words('accept'),
    actions: [{ href: '/applications', label: '回到我的申请' }],
  },
  stale: {
    frame: applicantFrame('内容已被修改'),
    status: 409,
    heading: '您打开页面之后，内容有了改动',
    text: '您填写的内容没有丢失。请看看改动，再决定保存哪一份。',
    changed: {
      by: '同单位的程可心',
      at: '2026年9月28日10:20',
      rows: [
        { label: '联系电话', theirs: '0635-0000009', yours: '0635-0000000' },
        { label: '床位数', theirs: '118', yours: '120' },
      ],
    },
    retry: { ...target('/a/annex-02'), button: { label: '保存我填写的' } },
    actions: [{ href: '/a/annex-02', label: '放弃我的，打开现在的内容' }],
  },
  fault: {
    frame: publicFrame('系统出错'),
    status: 500,
    heading: '系统出了错',
    text: '不是您的操作有误。已经保存的内容都在，请过几分钟再试。',
    reference: 'E-20260928-4K7Q',
    actions: [{ href: '/', label: '回首页' }],
  },
} satisfies Readonly<Record<string, View<'problem'>>>;
