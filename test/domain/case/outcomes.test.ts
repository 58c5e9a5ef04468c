import { describe, expect, test } from 'vitest';
import type { Dossier } from '../../../domain/case/decide.ts';
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
    expect(types.slice(0, 3)).toEqual(['受', '补', '不受']);
    // The two failures are told by one paper, and the two public notices are one kind: they share a series.
    expect(types.filter((type, at) => types.indexOf(type) !== at)).toEqual(['不合', '公示']);
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

const again = (...materials: string[]): Play => [
  '2026-09-10',
  'receiving-clerk',
  'ask-for-more',
  { findings: materials.map((material) => ({ material, finding: '仍缺' })) },
];

describe('第十二条（二） 一次性告知', () => {
  const corrected = play(asked(), ['2026-09-09', 'applicant', 'supplement', { forms: {} }]);

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
