import type { ChannelView, FieldView } from '../views.ts';
import { options, text } from './fields.ts';

/** An agency's channels, as the pages of the public side show them. */
export const channel: ChannelView = {
  name: '东昌府区医疗保险事业中心',
  rows: [
    { key: '咨询电话', lines: ['0635-0000002'] },
    { key: '投诉举报电话', lines: ['0635-0000008'] },
    { key: '地址', lines: ['聊城市东昌府区示例路2号（演示）'] },
    { key: '工作时间', lines: ['工作日 9:00—12:00，13:30—17:00（演示）'] },
  ],
};

/** The fields of a report. */
export function reportFields(values: Readonly<Record<string, string>> = {}): FieldView[] {
  return [
    {
      ...text('text', '反映的内容', values.text ?? ''),
      kind: 'long-text',
      hint: '写明什么机构、什么时间、什么事实，知道的线索也写上。',
      lines: 8,
      maxLength: 5000,
    },
    options('choice', 'identity', '怎样反映', ['匿名', '实名'], values.identity ? [values.identity] : []),
    text('name', '姓名或者单位名称', values.name ?? '', {
      required: false,
      hint: '匿名的不填，填了也不保存。',
    }),
    text('contact', '联系方式', values.contact ?? '', { required: false }),
  ];
}
