import type { DemonstrationView, Frame, Link, Target } from '../views.ts';

/** A place to post to, as the server would fill it. */
export function target(action: string): Target {
  return {
    action,
    hidden: [
      { name: '_token', value: 'sample-token' },
      { name: '_key', value: '6f0d2f0e-sample' },
    ],
  };
}

/** The sample clock: a Monday before the National Day holidays. */
export const demonstration: DemonstrationView = {
  now: '2026年9月28日 周一 10:21',
  nowIso: '2026-09-28T10:21:00+08:00',
  move: {
    ...target('/clock'),
    buttons: [
      { name: 'move', value: 'day', label: '过一天' },
      { name: 'move', value: 'working-day', label: '到下一工作日' },
      { name: 'move', value: 'next-deadline', label: '到下一个期限' },
    ],
  },
  clockHref: '/clock',
};

const common = {
  service: '聊城市医药机构医保定点',
  homeHref: '/',
  footer: [
    { href: '/guide', label: '办事指南' },
    { href: '/law', label: '文件原文' },
    { href: '/accessibility', label: '无障碍说明' },
  ],
} satisfies Partial<Frame>;

/** What surrounds a page for somebody who has not signed in. */
export function publicFrame(title: string, breadcrumb: readonly Link[] = []): Frame {
  return {
    ...common,
    title,
    audience: 'public',
    signInHref: '/sign-in',
    navigation: [
      { href: '/', label: '首页', current: title === '首页' },
      { href: '/guide', label: '办事指南', current: title === '办事指南' },
      { href: '/verify', label: '查验文书', current: title === '查验文书' },
    ],
    breadcrumb,
    demonstration: { now: demonstration.now, nowIso: demonstration.nowIso, clockHref: '/clock' },
  };
}

/** What surrounds a page of an institution's clerk. */
export function applicantFrame(title: string, breadcrumb: readonly Link[] = []): Frame {
  return {
    ...common,
    title,
    audience: 'applicant',
    person: {
      name: '苏文清',
      role: '申请机构',
      organisation: '东昌府区和润医院',
      signOut: target('/sign-out'),
    },
    navigation: [
      { href: '/applications', label: '我的申请', current: title === '我的申请' },
      { href: '/guide', label: '办事指南', current: false },
    ],
    breadcrumb,
    demonstration,
  };
}

/** What surrounds a page of an agency's officer. */
export function officerFrame(title: string, breadcrumb: readonly Link[] = []): Frame {
  return {
    ...common,
    title,
    audience: 'officer',
    person: {
      name: '韩立新',
      role: '受理岗',
      organisation: '东昌府区医疗保险事业中心',
      signOut: target('/sign-out'),
    },
    navigation: [
      { href: '/queue', label: '待办', current: title === '待办' },
      { href: '/guide', label: '办事指南', current: false },
    ],
    breadcrumb,
    demonstration,
  };
}
