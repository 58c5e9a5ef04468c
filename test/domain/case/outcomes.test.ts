import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../domain/case/decide.ts';
import type { EventPayload } from '../../../domain/case/event.ts';
import { noticesOwed } from '../../../domain/case/state.ts';
import {
  articles,
  asked,
  attempt,
  delivery,
  designation,
  draft,
  FINDINGS,
  FUND_SHORT,
  MEDICAL,
  PHARMACY,
  type Play,
  play,
  refusals,
  submitted,
  write,
} from './play.ts';

const DAY = '2026-09-09';
const accept: Play = [DAY, 'receiving-clerk', 'accept'];
const refuse = (...grounds: { ground: string; reason: string }[]): Play => [
  DAY,
  'receiving-clerk',
  'refuse',
  { grounds },
];
/** The notices one act brings about, before anybody has issued them. */
function notices(kind: string, one: Play): string[] {
  const decision = attempt(submitted(kind), one);
  if (!decision.ok) throw new Error('refused');
  return noticesOwed(write(decision.state, [decision.event])).map(({ notice }) => notice);
}

describe('第十二条 the three outcomes and the papers each brings about', () => {
  test.each<[string, string, Play, string[]]>([
    [
      '（一） acceptance of a hospital: 附件4-1, 附件5-1 and 附件6',
      MEDICAL,
      accept,
      ['annex-04-1', 'annex-05-1', 'annex-06'],
    ],
    [
      '（一） acceptance of a pharmacy: 附件4-1, 附件5-2 and 附件6',
      PHARMACY,
      accept,
      ['annex-04-1', 'annex-05-2', 'annex-06'],
    ],
    [
      '（二） one request for everything: 附件4-2 and 附件6',
      MEDICAL,
      [DAY, 'receiving-clerk', 'ask-for-more', FINDINGS],
      ['annex-04-2', 'annex-06'],
    ],
    [
      '（三） refusal: 附件4-3 and 附件6',
      PHARMACY,
      refuse({ ground: 'ground-10-9', reason: '列入失信人名单' }),
      ['annex-04-3', 'annex-06'],
    ],
    ['withdrawal: no paper', MEDICAL, [DAY, 'applicant', 'withdraw'], []],
  ])('%s', (_, kind, one, expected) => {
    expect(notices(kind, one)).toEqual(expected);
  });

  test('every numbered paper has a series of its own, and the submission takes a 收件编号', () => {
    const types = designation.notices.flatMap((notice) => ('numberType' in notice ? notice.numberType : []));
    expect(types).toEqual(['受', '补', '不受']);
    expect(new Set(types).size).toBe(types.length);
    const own = designation.steps.flatMap(({ id, numberType }) => (numberType ? [[id, numberType]] : []));
    expect(own).toEqual([['submit', '收']]);
  });

  test('第十二条 the day of receipt is the day of the submission, and the 收件编号 stays with the case', () => {
    const decision = attempt(draft(), ['2026-09-07T23:59:59+08:00', 'applicant', 'submit', { forms: {} }]);
    if (!decision.ok) throw new Error('refused');
    const event = {
      ...decision.event,
      payload: { ...decision.event.payload, number: '某医保收〔2026〕1号' },
    };
    const received = write(decision.state, [event]);
    expect(received).toMatchObject({ submittedOn: '2026-09-07', receiptNumber: '某医保收〔2026〕1号' });
    expect(received.facts.submittedOn).toBe('2026-09-07');
  });
});

describe('what must be complete', () => {
  const unfilled: Dossier = { incompleteForms: ['申请表', '承诺书'], missingMaterials: [] };
  const lacking: Dossier = { incompleteForms: [], missingMaterials: ['房产证明', '户外正面照片'] };

  test('附件1: an application is handed in with its forms filled in, and each unfinished form is named', () => {
    const [refusal, ...more] = refusals(
      draft(),
      ['2026-09-07', 'applicant', 'submit', { forms: {} }],
      unfilled,
    );
    expect(more).toEqual([]);
    expect(refusal?.message).toContain('申请表；承诺书');
    expect(refusal?.citations.map(({ place }) => place)).toEqual(['附件1']);
  });

  test('第十二条（二） missing materials do not bar the submission, they bar acceptance and the correction', () => {
    expect(attempt(draft(), ['2026-09-07', 'applicant', 'submit', { forms: {} }], lacking).ok).toBe(true);
    expect(articles(submitted(), accept, lacking)).toEqual(['第十二条（一）']);
    const correction: Play = [DAY, 'applicant', 'supplement', { forms: {} }];
    expect(articles(asked(), correction, lacking)).toEqual(['第十二条（二）']);
    expect(refusals(asked(), correction, lacking)[0]?.message).toContain('房产证明；户外正面照片');
  });

  test('第十二条（一） an application is not accepted on materials alone when a ground of refusal was found', () => {
    const banned = submitted(PHARMACY, { fraudFoundOn: '2024-01-01' });
    const reasons = refusals(banned, accept, lacking).map(({ citations }) => citations[0]?.place);
    expect(reasons).toEqual(['第十二条（一）', '第十二条（三）']);
    expect(refusals(banned, accept).map(({ message }) => message)).toEqual([
      '存在不予受理情形，不能受理（以不正当手段申请定点，自发现之日起未满3年；评估中发现虚构、篡改申请材料，3年内不予受理）',
    ]);
  });
});

describe('第十二条（二） 一次性告知', () => {
  const corrected = play(asked(), ['2026-09-09', 'applicant', 'supplement', { forms: {} }]);
  const again = (...materials: string[]): Play => [
    '2026-09-10',
    'receiving-clerk',
    'ask-for-more',
    { findings: materials.map((material) => ({ material, finding: '仍缺' })) },
  ];

  test('a second request may name what the first named, all of it or part', () => {
    expect(attempt(corrected, again('material-08-4')).ok).toBe(true);
    expect(attempt(corrected, again('material-08-4', 'material-08-7')).ok).toBe(true);
  });

  test('a second request may not name anything else, and the refusal says what', () => {
    const label = designation.materials.find(({ id }) => id === 'material-08-2-licence')?.label;
    expect(label).toBeDefined();
    const [refusal, ...more] = refusals(corrected, again('material-08-4', 'material-08-2-licence'));
    expect(more).toEqual([]);
    expect(refusal?.message).toBe(`需补正的材料应当一次性告知，首次没有列明的不得再要求（${label}）`);
    expect(refusal?.citations.map(({ place }) => place)).toEqual(['第十二条（二）']);
  });

  test('a third request is still measured against the first', () => {
    const second = play(corrected, again('material-08-4'), [
      '2026-09-11',
      'applicant',
      'supplement',
      { forms: {} },
    ]);
    const third: Play = ['2026-09-14', 'receiving-clerk', 'ask-for-more', FINDINGS];
    expect(attempt(second, third).ok).toBe(true);
  });
});

describe('第十条 the grounds a refusal may name', () => {
  const medicalOnly = designation.refusalGrounds.filter(({ appliesTo }) => !appliesTo.includes(PHARMACY));

  test('（一）至（三）and 第二十四条 are for medical institutions alone', () => {
    expect(medicalOnly.map(({ id }) => id)).toEqual([
      'ground-10-1-a',
      'ground-10-1-b',
      'ground-10-2',
      'ground-10-3',
      'ground-24',
    ]);
  });

  test.each(designation.refusalGrounds.map(({ id, appliesTo }) => [id, appliesTo] as const))(
    '%s can be named exactly for whom it applies to',
    (ground, appliesTo) => {
      for (const kind of [MEDICAL, PHARMACY]) {
        const decision = attempt(submitted(kind), refuse({ ground, reason: '经核查属实' }));
        expect(decision.ok, kind).toBe(appliesTo.includes(kind));
        if (!decision.ok) expect(decision.refusals).toMatchObject([{ reason: 'payload', field: 'grounds' }]);
      }
    },
  );

  test.each<[string, EventPayload]>([
    ['no ground', { grounds: [] }],
    ['a ground without a reason', { grounds: [{ ground: 'ground-10-9', reason: ' 　' }] }],
    ['an unknown ground', { grounds: [{ ground: 'ground-99', reason: '有' }] }],
    ['nothing at all in the list', { grounds: [null] }],
    ['a word instead of a list', { grounds: 'ground-10-9' }],
  ])('a refusal with %s is no refusal', (_, payload) => {
    const found = refusals(submitted(), [DAY, 'receiving-clerk', 'refuse', payload]);
    expect(found).toMatchObject([
      { reason: 'payload', field: 'grounds', citations: [{ place: '第十二条（三）' }] },
    ]);
  });
});

describe('decisions on grounds that leave room', () => {
  const conflicting = submitted(MEDICAL, { nonBasicServices: 'not-main' });
  const short = play(submitted(MEDICAL, { designationTypes: ['住院'] }), [
    DAY,
    'receiving-clerk',
    'record-checks',
    FUND_SHORT,
  ]);
  const conflict = (reason: string): Play => [
    DAY,
    'receiving-clerk',
    'decide-conflict',
    { ground: 'ground-10-1-b', reason },
  ];
  const waiver = (role: 'leading-group' | 'receiving-clerk', basis: string): Play => [
    DAY,
    role,
    'waive-ground',
    { ground: 'ground-24', basis, reason: '有退出名额' },
  ];

  test('第十条（一）、附件5-1第12行: the clerk may go on, with a reason, where the two texts differ', () => {
    expect(articles(conflicting, accept)).toEqual(['第十二条（三）']);
    expect(refusals(conflicting, conflict('  ')).map(({ field }) => field)).toEqual(['reason']);
    expect(play(conflicting, conflict('已提交书面承诺'), accept).stage).toBe('accepted');
  });

  test('第二十四条 the leading group alone may make the exception, on one of the bases there are', () => {
    expect(articles(short, accept)).toEqual(['第十二条（三）']);
    expect(refusals(short, waiver('receiving-clerk', 'other')).map(({ reason }) => reason)).toEqual(['role']);
    expect(refusals(short, waiver('leading-group', 'friendship')).map(({ field }) => field)).toEqual([
      'basis',
    ]);
    expect(play(short, waiver('leading-group', 'one-out-one-in'), accept).stage).toBe('accepted');
  });

  test('one decision answers for one ground, not for the other', () => {
    const both = play(
      submitted(MEDICAL, { designationTypes: ['住院', '门诊统筹'], nonBasicServices: 'not-main' }),
      [DAY, 'receiving-clerk', 'record-checks', FUND_SHORT],
      waiver('leading-group', 'policy-preference'),
    );
    expect(refusals(both, accept)[0]?.message).toContain('申请普通门诊且执业范围含有非基本医疗服务');
    expect(play(both, conflict('已提交书面承诺'), accept).stage).toBe('accepted');
  });

  test('nobody decides on a ground that is not there, nor on one that leaves no room', () => {
    expect(articles(submitted(), conflict('以防万一'))).toEqual(['第十条（一）']);
    const fraud: Play = [
      DAY,
      'leading-group',
      'waive-ground',
      { ground: 'ground-10-5', basis: 'other', reason: '熟人' },
    ];
    expect(refusals(short, fraud).map(({ field }) => field)).toEqual(['ground']);
  });
});

describe('第十二条 the delivery (附件6)', () => {
  test('only a paper that was issued and asks for a receipt can be delivered', () => {
    const decision = attempt(submitted(), accept);
    if (!decision.ok) throw new Error('refused');
    const made = write(decision.state, [decision.event]);
    const deliver = (notice: string): Play => [DAY, 'applicant', 'serve', delivery(made, notice, DAY)];
    expect(refusals(made, deliver('annex-04-1')).map(({ field }) => field)).toEqual(['notice']);
    const issued = play(submitted(), accept);
    expect(play(issued, deliver('annex-04-1')).notices[0]?.served?.on).toBe(DAY);
    for (const list of ['annex-05-1', 'annex-06', 'annex-04-3']) {
      expect(
        refusals(issued, deliver(list)).map(({ field }) => field),
        list,
      ).toContain('notice');
    }
  });

  test.each([
    ['before the paper was made', '2026-09-07', 'servedOn'],
    ['after today', '2026-09-10', 'servedOn'],
    ['on a day that does not exist', '2026-09-31', 'servedOn'],
  ])('a delivery %s is refused', (_, servedOn, field) => {
    const state = asked();
    const found = refusals(state, [DAY, 'receiving-clerk', 'serve', delivery(state, 'annex-04-2', servedOn)]);
    expect(found.map((one) => one.field)).toEqual([field]);
  });

  test('a payload cannot bring along what only the engine writes', () => {
    const state = asked();
    const forged = {
      ...delivery(state, 'annex-04-2', DAY),
      notice: 'no',
      noticeId: 'annex-04-2',
      eventNumber: 3,
    };
    const fields = refusals(state, [DAY, 'applicant', 'serve', forged]).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['notice', 'noticeId', 'eventNumber']));
    const facts: Play = [DAY, 'applicant', 'withdraw', { forms: { 'liaocheng/self-check': { beds: 1 } } }];
    expect(refusals(state, facts).map(({ field }) => field)).toEqual(['forms']);
    const other: Play = [
      DAY,
      'receiving-clerk',
      'record-checks',
      { forms: { ...FUND_SHORT.forms, 'x/y': {} } },
    ];
    expect(refusals(submitted(), other).map(({ field }) => field)).toEqual(['x/y']);
    const numbered: Play = [DAY, 'applicant', 'withdraw', { number: '某医保收〔2026〕9号', notices: [] }];
    expect(refusals(state, numbered).map(({ field }) => field)).toEqual(['number', 'notices']);
  });

  test('第十二条（一） the upload to the province is recorded once', () => {
    const accepted = play(submitted(), accept);
    const upload: Play = [DAY, 'applicant', 'upload-to-province', { uploadedOn: DAY }];
    expect(articles(play(accepted, upload), upload)).toEqual(['第十二条（一）']);
  });
});
