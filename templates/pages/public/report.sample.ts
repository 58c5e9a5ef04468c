import { options, text } from '../samples/fields.ts';
import { publicFrame, target } from '../samples/frame.ts';
import { words } from '../samples/law.ts';
import { channel, reportFields } from '../samples/public-side.ts';
import type { View } from '../views.ts';

const objection: View<'report'> = {
  frame: publicFrame('对公示反映问题', [{ href: '/public-notices', label: '公示公告' }]),
  caption: '评估合格公示：东昌府区和润医院',
  heading: '对公示反映问题',
  lead: '公示期内收到的反映，经办机构都要核查。',
  about: [{ key: '机构', lines: ['东昌府区和润医院'] }],
  errors: [],
  fields: reportFields(),
  target: target('/public-notices/1/objection'),
  submit: { label: '提交' },
  promises: ['匿名反映的，不记录您的姓名和联系方式。', '实名反映的，姓名和联系方式加密后与内容分开保存。'],
  citations: [words('first-notice')],
  channels: [channel],
  back: { href: '/public-notices/1', label: '返回' },
};

const message = '请写明反映的事实，至少5个字';

export const samples = {
  objection,
  wrong: {
    ...objection,
    errors: [{ href: '#text', message }],
    fields: reportFields({ text: '有', identity: '匿名' }).map((field) =>
      field.id === 'text' ? { ...field, error: message } : field,
    ),
  },
  complaint: {
    ...objection,
    frame: publicFrame('投诉举报'),
    caption: '',
    heading: '投诉举报',
    lead: '反映定点医药机构或者经办机构的问题，不用登录，实名、匿名都收。',
    about: [],
    fields: [
      options('choice', 'agency', '经办机构', ['聊城市医疗保险事业中心', '东昌府区医疗保险事业中心']),
      options('choice', 'target', '反映的是', ['医药机构', '上面选的经办机构']),
      text('institution', '医药机构的名称', '', { required: false }),
      ...reportFields(),
    ],
  },
} satisfies Readonly<Record<string, View<'report'>>>;
