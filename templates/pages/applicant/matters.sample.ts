import { applicantFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const item = (title: string, kinds: string) => ({
  title,
  href: '/applications/new?procedure=sample',
  document: '《（示例）定点管理办法》示医保发〔2026〕1号',
  version: '2026年1月1日起施行的版本',
  kinds,
  guide: '/guide?procedure=sample',
});

export const samples = {
  places: {
    frame: applicantFrame('选择申请的事项', [{ href: '/applications', label: '我的申请' }]),
    heading: '选择申请的事项',
    lead: '各地按各自的文件办理，条件、材料和时限各不相同。',
    groups: [
      { region: '示例市', items: [item('医保定点申请', '医疗机构、零售药店'), item('资格丧失', '医疗机构')] },
      { region: '示例省', items: [item('医保定点申请', '医疗机构')] },
    ],
  },
} satisfies Readonly<Record<string, View<'matters'>>>;
