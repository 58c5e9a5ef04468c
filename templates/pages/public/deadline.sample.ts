import { civilDate } from '../../../domain/time/civil-date.ts';
import { applicantFrame } from '../samples/frame.ts';
import { deadline, words } from '../samples/law.ts';
import type { View } from '../views.ts';

const supplement = deadline('supplement', '2026-09-28', {
  startWhat: '送达补正补齐通知书',
  effect: '逾期按放弃此次申请办理',
});

function page(view: typeof supplement): View<'deadline'> {
  return {
    frame: applicantFrame('期限说明', [
      { href: '/applications', label: '我的申请' },
      { href: '/applications/sample', label: '东昌府区和润医院' },
    ]),
    heading: view.label,
    caption: '期限说明',
    deadline: view,
    rule: {
      name: '计数规则',
      sentences: [
        '开始的当天不计入，从下一天起数。',
        '只数工作日：周六、周日和放假的日子跳过，调休上班的周末照数。',
        '最后一个工作日的当天仍然有效。',
      ],
      citations: [words('ask-for-more')],
    },
    papers: [...new Set(view.days.flatMap(({ paper }) => paper ?? []))],
    back: { href: '/applications/sample', label: '返回办理情况' },
  };
}

export const samples = {
  'over-national-day': page(supplement),
  provisional: page(
    deadline(
      'completeness-review',
      '2026-12-28',
      { startWhat: '收到申请', effect: '逾期未办结的，列入督办' },
      civilDate('2026-12-29'),
    ),
  ),
  months: page(
    deadline('assessment', '2026-09-30', { startWhat: '出具受理通知书', effect: '逾期未办结的，列入督办' }),
  ),
} satisfies Readonly<Record<string, View<'deadline'>>>;
