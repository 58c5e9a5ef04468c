import type { Candidate, Draw, DrawOrder, Failure, FileOnRecord, PanelMember, PanelSeats } from '../step.ts';
import type { CaseEvent } from './event.ts';
import type { Check } from './payload.ts';

/** Who sits on the panel that was formed last, by name; a third-party body signs under its own. */
export function panelOf({ history }: { history: readonly CaseEvent[] }): string[] {
  const last = history
    .flatMap(({ payload }) => Object.values(payload))
    .findLast((value) => isSeats(value) || isDraw(value));
  if (isDraw(last)) return [...last.drawn];
  if (!isSeats(last)) return [];
  return last.members.length > 0 ? last.members.map(({ name }) => name) : last.body ? [last.body] : [];
}

/** Nobody sits who has an interest, nobody twice, and somebody at all. */
export const panelCheck: Check = (value, { label }) => {
  if (!isSeats(value)) return `“${label}”须逐人填写姓名、单位、专业和有无利害关系。`;
  const { body, members } = value;
  if (members.length === 0 && !filled(body)) return `请填写“${label}”的成员或者受委托的第三方机构。`;
  const interested = members.filter(({ interest }) => interest).map(({ name }) => name);
  if (interested.length > 0) return `${interested.join('、')}与申请机构有利害关系，应当回避，请换人。`;
  const twice = repeated(members.map(({ name }) => name));
  return twice ? `“${label}”中${twice}填写了两次；同名的请加注单位。` : undefined;
};

/** A draw that can be made: enough people of different names, every exclusion with a reason. */
export const drawCheck: Check = (value, { label }) => {
  if (!isDrawOrder(value)) return `“${label}”须填写人选名单、排除的人选及理由、抽取人数。`;
  const { pool, exclusions, size } = value;
  const twice = repeated(pool.map(({ name }) => name));
  if (twice) return `“${label}”名单中${twice}出现两次；同名的请在姓名后加注。`;
  const stranger = exclusions.find(({ name }) => !pool.some((one) => one.name === name));
  if (stranger) return `排除的${stranger.name}不在名单中。`;
  if (exclusions.some(({ reason }) => !filled(reason))) return '排除的人选须逐人写明理由。';
  const left = pool.length - new Set(exclusions.map(({ name }) => name)).size;
  if (!Number.isInteger(size) || size < 1) return '抽取人数应为大于零的整数。';
  if (size > left) return `排除后名单只有${left}人，不能抽取${size}人。`;
  return isDraw(value) ? undefined : '抽取没有完成，请稍后再试。';
};

/** All members of the panel have signed, and nobody else. */
export const signaturesCheck: Check = (value, { label }, { state }) => {
  const members = panelOf(state);
  if (members.length === 0) return '还没有组成评估小组，不能签字确认。';
  if (!Array.isArray(value)) return `请在“${label}”中逐人确认。`;
  const missing = members.filter((name) => !value.includes(name));
  if (missing.length > 0) return `“${label}”尚缺${missing.join('、')}的签字。`;
  return value.every((name) => members.includes(String(name)))
    ? undefined
    : `“${label}”中有不属于评估小组的人。`;
};

/** At least one reason, each with its indicator and what was found, and advice on what to put right. */
export const failureCheck: Check = (value, { label }) => {
  if (!isFailure(value) || value.reasons.length === 0) return `“${label}”须至少写明一项指标和查明的情况。`;
  if (value.reasons.some(({ indicator, finding }) => !filled(indicator) || !filled(finding)))
    return `“${label}”的每一项都须写明指标和查明的情况。`;
  return value.advice.some(filled) ? undefined : `“${label}”须写明整改建议。`;
};

/** Files as they stand in the archive; the ids of uploads were resolved before. */
export const filesCheck: Check = (value, { label, signs }) => {
  if (!Array.isArray(value) || !value.every(isFile)) return `“${label}”中有没有上传完成的文件。`;
  const unsigned = signs === undefined ? undefined : value.find(({ signature }) => signature === undefined);
  return unsigned && `“${label}”不能登记：${unsigned.unsigned ?? '文件上没有对方的电子签章。'}`;
};

/** Whether it says from whom, without whom and how many to draw. */
export function isDrawOrder(value: unknown): value is DrawOrder {
  return (
    isObject(value) &&
    listOf(value.pool, isCandidate) &&
    listOf(value.exclusions, (one) => isObject(one) && filled(one.name) && typeof one.reason === 'string') &&
    typeof value.size === 'number'
  );
}

function isDraw(value: unknown): value is Draw {
  return isDrawOrder(value) && 'seed' in value && listOf((value as { drawn?: unknown }).drawn, filled);
}

function isSeats(value: unknown): value is PanelSeats {
  return isObject(value) && listOf(value.members, isMember);
}

function isMember(value: unknown): value is PanelMember {
  return isCandidate(value) && typeof (value as { interest?: unknown }).interest === 'boolean';
}

function isCandidate(value: unknown): value is Candidate {
  return isObject(value) && filled(value.name) && filled(value.organisation) && filled(value.profession);
}

function isFailure(value: unknown): value is Failure {
  return isObject(value) && listOf(value.reasons, isObject) && Array.isArray(value.advice);
}

function isFile(value: unknown): value is FileOnRecord {
  return isObject(value) && filled(value.upload) && filled(value.sha256) && filled(value.key);
}

function listOf<T>(value: unknown, is: (one: unknown) => one is T): value is T[];
function listOf(value: unknown, is: (one: unknown) => boolean): boolean;
function listOf(value: unknown, is: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function filled(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, index) => names.indexOf(name) !== index);
}
