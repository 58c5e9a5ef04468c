import { ROLE_LABELS } from '../../../domain/role.ts';
import { publicFrame, target } from '../samples/frame.ts';
import type { View } from '../views.ts';

const county = '东昌府区医疗保险事业中心';

export const samples = {
  accounts: {
    frame: { ...publicFrame('登录'), signInHref: undefined, navigation: [] },
    provider: '演示身份认证',
    client: '聊城市医药机构医保定点',
    target: target('/oidc/interaction/sample'),
    accounts: [
      {
        value: 'hospital',
        name: '苏文清',
        role: ROLE_LABELS.applicant,
        organisation: '东昌府区和润医院',
        duty: '填表、上传材料、收通知书',
      },
      {
        value: 'pharmacy',
        name: '程可心',
        role: ROLE_LABELS.applicant,
        organisation: '康健大药房柳园店',
        duty: '填表、上传材料、收通知书',
      },
      {
        value: 'clerk',
        name: '韩立新',
        role: ROLE_LABELS['receiving-clerk'],
        organisation: county,
        duty: '审查材料，出具通知书',
      },
      {
        value: 'reviewer',
        name: '彭雅琴',
        role: ROLE_LABELS.reviewer,
        organisation: county,
        duty: '审核评估',
      },
      {
        value: 'leading',
        name: '罗建业',
        role: ROLE_LABELS['leading-group'],
        organisation: county,
        duty: '集体决策',
      },
      { value: 'seal', name: '范玉', role: ROLE_LABELS['seal-keeper'], organisation: county, duty: '用印' },
      {
        value: 'authority',
        name: '鲁明',
        role: ROLE_LABELS.authority,
        organisation: '东昌府区医疗保障局',
        duty: '查阅备案',
      },
    ],
    cancelHref: '/',
  },
} satisfies Readonly<Record<string, View<'sign-in'>>>;
