import { Ajv2020 } from 'ajv/dist/2020.js';
import { CloudEvent as Official } from 'cloudevents';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { append } from '../../../domain/case/chain.ts';
import { ENGINE_EVENTS, type NewEvent } from '../../../domain/case/event.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { instant } from '../../../domain/time/civil-date.ts';
import {
  isOutgoingType,
  OUTGOING_NAMES,
  OUTGOING_TYPES,
  type OutgoingTypeName,
  schemaOf,
} from '../../../functions/use-cases/outgoing/catalogue.ts';
import type { CloudEvent } from '../../../functions/use-cases/outgoing/envelope.ts';
import { examples } from '../../../functions/use-cases/outgoing/examples.ts';
import { outgoingAfter } from '../../../functions/use-cases/outgoing/of-event.ts';
import { begun, done, officer } from '../use-cases/cases.ts';
import { LISTING } from '../use-cases/fixture.ts';
import { type Outside, openOutside } from './outside.ts';

let outside: Outside;
beforeAll(async () => {
  outside = await openOutside();
});
afterAll(() => outside.close());

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const validators = new Map(
  OUTGOING_NAMES.map((name) => [name, ajv.compile(schemaOf(name, 'https://x.invalid'))]),
);

/** The official SDK takes it, and its data is what the schema says. */
function expectLawful(event: CloudEvent): void {
  expect(() => new Official(event as never, true).validate()).not.toThrow();
  const validate = validators.get(event.type);
  expect(validate?.(event.data), JSON.stringify(validate?.errors)).toBe(true);
  expect(event.dataschema).toMatch(
    new RegExp(`/developers/events/${event.type.replaceAll('.', '\\.')}\\.json$`),
  );
}

describe('what a case tells the world outside', () => {
  test('第十二条: submission, request, service are on the bus as CloudEvents 1.0, and nothing of what anybody typed', async () => {
    const { world, tell } = outside;
    const caseId = await outside.submitted();
    await done(world.deps, caseId, officer(), 'ask-for-more', {
      findings: [{ material: 'material-08-4', finding: '王某某的租赁合同缺末页' }],
    });
    await world.invoke('wake', { detail: { caseId } });
    await world.runFor(5);
    await done(world.deps, caseId, officer(), 'serve', {
      notice: 'annex-04-2.3',
      method: '直接送达',
      servedOn: '2026-09-07',
      recipient: '王某某',
      recipientPhone: '13800000000',
    });
    await tell(caseId);
    const told = (await outside.onBus()).filter(({ data }) => data.caseId === caseId);
    expect(told.map(({ type }) => type)).toEqual([
      'cn.dingdian.case.stage-changed.v1',
      'cn.dingdian.case.stage-changed.v1',
      // The request and its 送达回执.
      'cn.dingdian.notice.issued.v1',
      'cn.dingdian.notice.issued.v1',
      'cn.dingdian.notice.served.v1',
    ]);
    for (const event of told) expectLawful(event);
    expect(told.at(-1)).toMatchObject({
      subject: '某医保收〔2026〕1号',
      data: { notice: { number: '某医保补〔2026〕1号' }, servedOn: '2026-09-07' },
    });
    const text = JSON.stringify(told);
    for (const typed of ['王某某', '租赁合同', '13800000000', '某医院', '直接送达', 'receiving-clerk-1'])
      expect(text, typed).not.toContain(typed);
  });

  test('a lost or doubled hint changes nothing: each event is told in order, and once', async () => {
    const caseId = await outside.submitted();
    await outside.accept(caseId);
    expect(await Promise.all([outside.tell(caseId), outside.tell(caseId)])).toContainEqual({ told: 2 });
    expect(await outside.tell(caseId)).toEqual({ told: 0 });
    const told = (await outside.onBus()).filter(({ data }) => data.caseId === caseId);
    expect([...new Set(told.map(({ id }) => id))]).toHaveLength(2);
    expect(await outside.tell('no-such-case')).toEqual({ told: 0 });
  });

  test('a draft is nobody’s business', async () => {
    const caseId = await begun(outside.world.deps);
    expect(await outside.tell(caseId)).toEqual({ told: 0 });
  });
});

const citations = LISTING.stages[0]?.citations ?? [];
const stage = (id: string, kind: 'draft' | 'open' | 'final') => ({ id, label: id, kind, citations });
const [base] = LISTING.steps;
const step = (event: string, from: string[], to: string) => ({
  ...base,
  id: event,
  event,
  from,
  to,
  edits: false,
});

/** An agreement in the smallest: in force, suspended, ended by a decision or by itself. No place has it. */
const AGREEMENT = {
  ...LISTING,
  id: 'fixture/agreement',
  stages: [
    stage('draft', 'draft'),
    stage('in-force', 'open'),
    stage('suspended', 'open'),
    stage('terminated', 'final'),
    stage('lapsed', 'final'),
  ],
  steps: [
    step('signed', ['draft'], 'in-force'),
    step('suspended', ['in-force'], 'suspended'),
    step('resumed', ['suspended'], 'in-force'),
    step('terminated', ['in-force', 'suspended'], 'terminated'),
  ],
  deadlines: [
    {
      ...LISTING.deadlines[0],
      id: 'days-180',
      label: '一百八十日',
      during: ['suspended'],
      effect: { kind: 'lapse', event: 'lapsed', to: 'lapsed', notices: [] },
    },
    { ...LISTING.deadlines[0], id: 'decide', label: '作出决定', effect: { kind: 'escalate' } },
  ],
  standings: [
    { id: 's1', label: '履行', citations, stages: ['in-force'], settles: true, status: 'designated' },
    { id: 's2', label: '中止', citations, stages: ['suspended'], settles: false, status: 'suspended' },
    { id: 's3', label: '结束', citations, stages: ['terminated', 'lapsed'], settles: false, status: 'ended' },
  ],
} as unknown as Procedure;

function toldOf(...said: (string | [string, object])[]) {
  const at = instant('2026-09-07T10:00:00+08:00');
  const drafted = {
    procedure: AGREEMENT.id,
    version: 'v',
    agency: 'city',
    institution: 'hospital',
    applicantKind: 'k',
  };
  const events: NewEvent[] = [['drafted', drafted] as [string, object], ...said].map((one) => {
    const [type, payload] = typeof one === 'string' ? [one, {}] : one;
    const clock = 'endedOn' in payload;
    return { type, at, actor: clock ? { role: 'clock', id: 'clock' } : officer(), payload: { ...payload } };
  });
  const about = { caseId: 'c', institution: 'hospital', origin: 'https://x.invalid', procedure: AGREEMENT };
  return outgoingAfter({ ...about, history: append([], events) }, 0).flatMap((one) => one.events);
}

const LAPSED: [string, object] = ['lapsed', { deadline: 'days-180', startedBy: 3, endedOn: '2026-09-06' }];

describe('the years of an agreement', () => {
  test.each<[string, (string | [string, object])[], OutgoingTypeName[]]>([
    ['started', ['signed'], ['cn.dingdian.agreement.started.v1']],
    ['suspended', ['signed', 'suspended'], ['cn.dingdian.agreement.suspended.v1']],
    ['resumed', ['signed', 'suspended', 'resumed'], ['cn.dingdian.agreement.resumed.v1']],
    ['terminated', ['signed', 'terminated'], ['cn.dingdian.agreement.terminated.v1']],
    [
      'lapsed',
      ['signed', 'suspended', LAPSED],
      ['cn.dingdian.deadline.passed.v1', 'cn.dingdian.agreement.lapsed.v1'],
    ],
  ])('an agreement that is %s is told as such, beside its stage', (_name, said, types) => {
    const told = toldOf(...said);
    for (const event of told) expectLawful(event);
    const last = told.filter(({ data }) => data.eventNumber === said.length + 1).map(({ type }) => type);
    expect(last).toEqual(['cn.dingdian.case.stage-changed.v1', ...types]);
    expect(told.find(({ type }) => type === types.at(-1))?.data.from).toBe('2026-09-07');
  });

  test('a deadline that passes and dates that move are told with their dates, and a seal among officers is not', () => {
    const told = toldOf(
      'signed',
      [ENGINE_EVENTS.deadlinePassed, { deadline: 'decide', startedBy: 2, endedOn: '2026-09-06' }],
      [
        ENGINE_EVENTS.datesRecomputed,
        { changes: [{ deadline: 'decide', startedBy: 2, was: '2026-09-06', now: '2026-09-08', firm: true }] },
      ],
      [ENGINE_EVENTS.sealReturned, { noticeId: 'n', eventNumber: 2, reason: '印章不清' }],
    ).slice(2);
    for (const event of told) expectLawful(event);
    expect(told.map(({ type, data }) => [type, data.effect ?? data.changes])).toEqual([
      ['cn.dingdian.deadline.passed.v1', 'escalate'],
      [
        'cn.dingdian.deadline.moved.v1',
        [{ deadline: { id: 'decide', label: '作出决定' }, was: '2026-09-06', now: '2026-09-08', firm: true }],
      ],
    ]);
  });
});

test('every type of the catalogue is reverse-DNS with a version, and says in Chinese what it is', () => {
  expect(OUTGOING_NAMES.length).toBeGreaterThan(10);
  for (const name of OUTGOING_NAMES) {
    expect(isOutgoingType(name)).toBe(true);
    expect(name).toMatch(/^cn\.dingdian\.[a-z]+(?:\.[a-z-]+)+\.v\d+$/);
    expect(OUTGOING_TYPES[name].description).toMatch(/[\u4e00-\u9fff]/);
  }
  const shown = examples('https://x.invalid');
  expect(shown.map(({ type }) => type)).toEqual(OUTGOING_NAMES);
  for (const event of shown) expectLawful(event);
});
