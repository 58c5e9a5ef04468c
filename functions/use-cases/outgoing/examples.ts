import { civilDate, instant } from '../../../domain/time/civil-date.ts';
import { OUTGOING_NAMES, type OutgoingTypeName } from './catalogue.ts';
import { type CloudEvent, envelope } from './envelope.ts';

const about = {
  caseId: '0123456789abcdef',
  receiptNumber: '示例医保收〔2026〕31号',
  procedure: { id: 'example/designation', version: '2026-01-01', title: '示例事项' },
  agency: 'example-agency',
  institution: 'example-hospital',
  eventNumber: 7,
  event: 'example-recorded',
};
const open = (id: string, label: string) => ({ id, label, kind: 'open' });
const final = (id: string, label: string) => ({ id, label, kind: 'final' });
const notice = { id: 'notice-1', title: '示例通知书', eventNumber: 6, number: '示例医保受〔2026〕12号' };
const deadline = { id: 'review', label: '示例期限' };
const day = civilDate('2026-09-28');

const DATA: Readonly<Record<OutgoingTypeName, Readonly<Record<string, unknown>>>> = {
  'cn.dingdian.case.stage-changed.v1': {
    ...about,
    from: open('review', '审查中'),
    to: open('accepted', '已受理'),
  },
  'cn.dingdian.notice.issued.v1': { ...about, notice },
  'cn.dingdian.notice.served.v1': { ...about, notice, servedOn: day },
  'cn.dingdian.notice.withdrawn.v1': { ...about, notice },
  'cn.dingdian.deadline.passed.v1': { ...about, deadline, endedOn: day, effect: 'escalate' },
  'cn.dingdian.deadline.moved.v1': {
    ...about,
    changes: [{ deadline, was: civilDate('2026-12-30'), now: civilDate('2026-12-31'), firm: true }],
  },
  'cn.dingdian.agreement.started.v1': {
    ...about,
    stage: open('in-force', '履行中'),
    from: day,
    settles: true,
  },
  'cn.dingdian.agreement.suspended.v1': {
    ...about,
    stage: open('suspended', '中止'),
    from: day,
    settles: false,
  },
  'cn.dingdian.agreement.resumed.v1': {
    ...about,
    stage: open('in-force', '履行中'),
    from: day,
    settles: true,
  },
  'cn.dingdian.agreement.terminated.v1': {
    ...about,
    stage: final('terminated', '已解除'),
    from: day,
    settles: false,
  },
  'cn.dingdian.agreement.lapsed.v1': {
    ...about,
    stage: final('lapsed', '已自动终止'),
    from: day,
    settles: false,
  },
  'cn.dingdian.webhook.ping.v1': { subscription: '0123456789abcdef0123' },
};

/** Made-up events, one of every type. */
export function examples(origin: string): CloudEvent[] {
  return OUTGOING_NAMES.map((type) =>
    envelope(origin, {
      id: `0123456789abcdef.7.${type.split('.').slice(2, -1).join('.')}`,
      type,
      agency: about.agency,
      subject: about.receiptNumber,
      time: instant('2026-09-28T10:21:00+08:00'),
      data: DATA[type],
    }),
  );
}
