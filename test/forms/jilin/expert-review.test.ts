import { expect, test } from 'vitest';
import { reviewSamples } from '../../../forms/jilin/samples.ts';
import { validate } from '../../../forms/read/validate.ts';
import { formOf } from '../../../forms/registry.ts';

const FORM = formOf('jilin/expert-review');
const facts = { applicantKind: 'medical-institution', today: '2026-11-22' };
const [listed, divided] = reviewSamples.map(({ values }) => values);

const read = (change: object) => validate(FORM, { ...listed, ...change }, facts);
const opinion = (expert: string, said: string) => ({ expert, opinion: said, grounds: '见卷' });

test('第九条: each expert gives an opinion with its grounds, and the panel a conclusion with its grounds', () => {
  expect(read({})).toMatchObject({ complete: true, errors: [], warnings: [] });
  for (const lacking of ['expertOpinions', 'panelConclusion', 'panelReasons', 'expertReviewedOn'])
    expect(read({ [lacking]: '' }).complete, lacking).toBe(false);
  expect(read({ expertOpinions: [{ expert: '示例专家一', opinion: '同意列入名单' }] }).complete).toBe(false);
  expect(read({ expertReviewedOn: '2026-11-23' }).errors).toHaveLength(1);
});

test('第九条: nobody gives two opinions', () => {
  const twice = [opinion('示例专家一', '同意列入名单'), opinion('示例专家一', '不同意列入名单')];
  expect(read({ expertOpinions: twice }).errors.map(({ path }) => path)).toEqual([
    'expertOpinions[1].expert',
  ]);
});

test('第九条 does not say how opinions become a result: a conclusion against the many stands, one of nobody is asked about', () => {
  expect(validate(FORM, divided ?? {}, facts)).toMatchObject({ complete: true, warnings: [] });
  const minority = [
    opinion('示例专家一', '不同意列入名单'),
    opinion('示例专家二', '不同意列入名单'),
    opinion('示例专家三', '同意列入名单'),
  ];
  expect(read({ expertOpinions: minority })).toMatchObject({ complete: true, warnings: [] });
  const nobody = read({ expertOpinions: minority.slice(0, 2) });
  expect(nobody).toMatchObject({ complete: true, warnings: [{ path: 'panelConclusion' }] });
});
