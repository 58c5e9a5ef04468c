import { z } from 'zod';
import { DATA } from './schemas.ts';

/** One type of event as subscribers choose it, and as `/developers/events` tells it. */
export interface OutgoingType {
  label: string;
  description: string;
  data: z.ZodType;
}

const kind = (label: string, description: string, data: z.ZodType): OutgoingType => ({
  label,
  description,
  data,
});

/** Every type of event that leaves the house. A change that old receivers would not understand gets a new `.vN`. */
export const OUTGOING_TYPES = {
  'cn.dingdian.case.stage-changed.v1': kind(
    '案卷进入新的阶段',
    '案卷从一个阶段进入另一个阶段，包括提交、受理、决定和办结。',
    DATA.stageChanged,
  ),
  'cn.dingdian.notice.issued.v1': kind(
    '文书已经出具',
    '一份文书已经用印、归档，可以下载。',
    DATA.noticeIssued,
  ),
  'cn.dingdian.notice.served.v1': kind(
    '文书已经送达',
    '登记了一份文书的送达；更正送达日期的，再发一次。',
    DATA.noticeServed,
  ),
  'cn.dingdian.notice.withdrawn.v1': kind(
    '文书已经撤回',
    '一份文书不再有效，文号保留。',
    DATA.noticeWithdrawn,
  ),
  'cn.dingdian.deadline.passed.v1': kind(
    '期限届满',
    '一个期限过了最后一日，已经记入案卷。',
    DATA.deadlinePassed,
  ),
  'cn.dingdian.deadline.moved.v1': kind(
    '日期有变动',
    '放假安排公布或者更新后，已经告知的最后一日有变动，或者由暂估变为确定。',
    DATA.datesMoved,
  ),
  'cn.dingdian.agreement.started.v1': kind('协议开始履行', '案卷进入登记簿，协议开始履行。', DATA.standing),
  'cn.dingdian.agreement.suspended.v1': kind('协议中止', '协议中止，自所给日期起。', DATA.standing),
  'cn.dingdian.agreement.resumed.v1': kind(
    '协议恢复履行',
    '中止的协议恢复履行，自所给日期起。',
    DATA.standing,
  ),
  'cn.dingdian.agreement.terminated.v1': kind(
    '协议解除',
    '协议因经办机构的决定或者双方的办理而结束，具体见阶段名称。',
    DATA.standing,
  ),
  'cn.dingdian.agreement.lapsed.v1': kind(
    '协议自动终止',
    '协议到期或者期限届满，自动终止，具体见阶段名称。',
    DATA.standing,
  ),
  'cn.dingdian.webhook.ping.v1': kind(
    '测试',
    '由订阅者自己发出，用来检查接收地址；不能订阅，也不需要订阅。',
    DATA.ping,
  ),
} as const satisfies Record<string, OutgoingType>;

export type OutgoingTypeName = keyof typeof OUTGOING_TYPES;

/** The type of a test, which nobody subscribes to. */
export const PING = 'cn.dingdian.webhook.ping.v1' satisfies OutgoingTypeName;

export function isOutgoingType(name: string): name is OutgoingTypeName {
  return Object.hasOwn(OUTGOING_TYPES, name);
}

/** All names, in the order in which they are told. */
export const OUTGOING_NAMES: readonly OutgoingTypeName[] = Object.keys(OUTGOING_TYPES).filter(isOutgoingType);

/** What can be subscribed to. */
export const SUBSCRIBABLE: readonly OutgoingTypeName[] = OUTGOING_NAMES.filter((name) => name !== PING);

/** Where the JSON Schema of a type's data is served; also the event's `dataschema`. */
export function schemaPath(type: OutgoingTypeName): string {
  return `/developers/events/${type}.json`;
}

/** The JSON Schema (2020-12) of a type's data. */
export function schemaOf(type: OutgoingTypeName, origin: string): Record<string, unknown> {
  const { label, description, data } = OUTGOING_TYPES[type];
  const { $schema, ...schema } = z.toJSONSchema(data, { target: 'draft-2020-12' });
  return { $schema, $id: `${origin}${schemaPath(type)}`, title: label, description, ...schema };
}
