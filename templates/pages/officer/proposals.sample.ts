import { officerFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const page: View<'proposals'> = {
  frame: officerFrame('待办提示', []),
  agency: '东昌府区医疗保险事业中心',
  rows: [
    {
      institution: '示例骨科医院',
      matter: '医药机构医疗保障定点协议管理',
      step: '同时解除（所在地经办机构已经解除）',
      need: 'must',
      from: '临清市医疗保险事业中心：医药机构医疗保障定点协议管理',
      at: '2026年11月20日',
      href: '/cases/31/proposals/a',
    },
    {
      institution: '示例口腔门诊部',
      matter: '医药机构医疗保障定点协议管理',
      step: '批复同意中止（写明止期）',
      blocked: '本案现处于“顺延履行中”，不能办理“批复同意中止（写明止期）”。',
      need: 'record',
      from: '医药机构医疗保障定点资格退出申请',
      at: '2026年11月19日',
      href: '/cases/32/proposals/b',
    },
  ],
  shown: '共2件',
  empty: '没有待办的提示。',
};

export const samples = {
  some: page,
  none: { ...page, rows: [], shown: '没有待办的提示' },
} satisfies Readonly<Record<string, View<'proposals'>>>;
