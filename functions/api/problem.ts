import { randomUUID } from 'node:crypto';
import type { Refusal } from '../../domain/case/decide.ts';
import type { Citation } from '../../domain/citation.ts';
import type { RequestError } from './issues.ts';

/** What is said besides status, code and words. */
export interface ProblemMore {
  errors?: readonly RequestError[];
  citations?: readonly Citation[];
  refusals?: readonly Refusal[];
  [member: string]: unknown;
}

interface Kind {
  status: number;
  title: string;
  detail: string;
}

/** Every problem the API answers with, by its `code`. The detail is the usual one; a caller may say more. */
export const PROBLEMS = {
  malformed: { status: 400, title: '请求不对', detail: '请求的格式不对，没有处理。' },
  'key-missing': {
    status: 400,
    title: '缺少幂等键',
    detail: '请在请求头 Idempotency-Key 中给出这次请求自己的键（8 至 200 个可见字符），重试时原样再给。',
  },
  'sign-in': { status: 401, title: '请先登录', detail: '这个接口要登录以后才能用。' },
  forbidden: { status: 403, title: '没有权限', detail: '您的岗位或者所在机构没有办理这一项的权限。' },
  'not-found': { status: 404, title: '没有找到', detail: '没有这一项，或者它不在您的办理范围内。' },
  'method-not-allowed': {
    status: 405,
    title: '不支持的方法',
    detail: '这个地址不支持这种方法，可用的方法见 Allow。',
  },
  refused: { status: 409, title: '现在不能办理', detail: '按规定现在不能办理这一步。' },
  closed: {
    status: 409,
    title: '现在不能修改申请',
    detail: '申请已经提交或者已经办结，表单和材料不能再改。您填写过的内容都还在。',
  },
  stale: {
    status: 412,
    title: '内容已有变化',
    detail: '您上次读取之后又有了新的内容，没有覆盖。请重新读取后再办。',
  },
  'too-large': { status: 413, title: '请求过大', detail: '请求正文过大。' },
  'media-type': {
    status: 415,
    title: '正文类型不对',
    detail: '请求正文应是 UTF-8 编码的 JSON（Content-Type: application/json）。',
  },
  invalid: { status: 422, title: '内容有误', detail: '有内容不对，请逐项改正后再提交。' },
  'key-reused': {
    status: 422,
    title: '幂等键已用过',
    detail: '这个 Idempotency-Key 已经用于另一个请求，那个请求已经生效。新的请求请换新的键。',
  },
  'version-missing': {
    status: 428,
    title: '缺少版本',
    detail: '请在请求头 If-Match 中给出您读到的版本（ETag）；第一次保存时给 "0"。',
  },
  'too-many': {
    status: 429,
    title: '请求太频繁',
    detail: '短时间内请求得太多，请等 Retry-After 所说的秒数以后再试。',
  },
  fault: {
    status: 500,
    title: '系统出了故障',
    detail: '这次请求没有完成。请稍后再试；仍不行的，请把编号告诉经办机构。',
  },
  busy: {
    status: 503,
    title: '暂时繁忙',
    detail: '同时办理的人较多，这次没有办成。请稍后用同一个幂等键重试。',
  },
} as const satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof PROBLEMS;

/** An answer in `application/problem+json` (RFC 9457), with its reason's `code` and whatever else helps. */
export function problem(
  code: ProblemCode,
  {
    detail,
    headers,
    ...more
  }: ProblemMore & { detail?: string; headers?: Readonly<Record<string, string>> } = {},
): Response {
  const { status, title, detail: usual } = PROBLEMS[code];
  const body = { type: 'about:blank', title, status, detail: detail ?? usual, code, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/**
 * A refusal by law as an answer: 422 where only what was said is wrong, 403 where another role has to act, 409 for all
 * else. Every reason is there with its citations; `citations` are all of them once.
 */
export function refusal(refusals: readonly Refusal[]): Response {
  const detail = refusals.map(({ message }) => message).join(' ');
  const citations = refusals
    .flatMap((one) => one.citations)
    .filter(
      (one, at, all) =>
        all.findIndex(({ place, quote }) => place === one.place && quote === one.quote) === at,
    );
  const errors = refusals.flatMap(({ field, message }) =>
    field ? [{ pointer: `#/${field}`, detail: message }] : [],
  );
  const more = { detail, refusals, citations, ...(errors.length > 0 && { errors }) };
  if (refusals.every(({ reason }) => reason === 'payload')) return problem('invalid', more);
  if (refusals.some(({ reason }) => reason === 'unknown-step')) return problem('not-found', more);
  return problem(refusals.some(({ reason }) => reason === 'role') ? 'forbidden' : 'refused', more);
}

/** A fault of the machine: logged under a reference that the answer tells, without a word of what was asked. */
export function fault(
  error: unknown,
  operation: string,
  reference: string = randomUUID().slice(0, 8),
): Response {
  const { name, stack = '' } = error instanceof Error ? error : new Error('thrown without an Error');
  // A message may quote what was typed; the places in the code do not.
  const at = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 6);
  console.error(JSON.stringify({ fault: name, operation, reference, at }));
  return problem('fault', { reference });
}
