import { applicantFrame } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import type { View } from '../views.ts';

export const samples = {
  submitted: {
    frame: applicantFrame('申请已提交'),
    heading: '申请已提交',
    numberLabel: '收件编号',
    number: '东医保收〔2026〕31号',
    institution: '东昌府区和润医院',
    at: '2026年9月25日15:42',
    agency: '东昌府区医疗保险事业中心',
    agencyPhone: '0635-0000002',
    next: [
      {
        text: '经办机构审查材料是否齐全，并出具通知书：受理、补正或不予受理。',
        by: '最迟2026年10月9日（周五）',
        citation: words('completeness-review'),
      },
      { text: '要求补正的，您在收到通知书后5个工作日内补齐。', citation: words('supplement') },
      { text: '每份通知书出具后，会出现在办理情况页，收到后请填送达回执。' },
    ],
    downloads: [
      { href: '/documents/annex-02.pdf', label: '已填写的申请表 PDF' },
      { href: '/documents/annex-03.pdf', label: '已填写的承诺书 PDF' },
    ],
    caseHref: '/applications/sample',
  },
} satisfies Readonly<Record<string, View<'confirmation'>>>;
