import { expect, test } from 'vitest';
import type { Rule } from '../../../domain/procedure.ts';
import { lawText, unspaced } from '../../../procedures/law.ts';
import { agreementClauses } from '../../../procedures/zhanjiang/agreement.ts';
import { papers } from '../../../procedures/zhanjiang/assumptions/papers.ts';
import { DIAGNOSIS_PARAGRAPH, diagnosisConditions } from '../../../procedures/zhanjiang/conditions.ts';
import { GUIDE_REVISION, GUIDE_TITLE, guide } from '../../../procedures/zhanjiang/guide.ts';
import { enclosures, materials } from '../../../procedures/zhanjiang/materials.ts';
import { windowSteps } from '../../../procedures/zhanjiang/window-steps.ts';
import { citationsIn } from '../reading.ts';

const law = unspaced(lawText('000'));

test('every quote of this place stands in the guide', () => {
  const everything = [guide, diagnosisConditions, materials, enclosures, agreementClauses, papers];
  const citations = citationsIn(everything);
  expect(citations.length).toBeGreaterThan(60);
  for (const { source, quote } of citations) {
    expect(source).toBe('000');
    expect(law).toContain(unspaced(quote));
  }
});

test('the guide put together from the data is the document’s text up to its letter, in its order, nothing left out', () => {
  const words = guide.flatMap(({ heading, lines }) => [
    heading,
    ...lines.map(({ citation }) => citation.quote),
  ]);
  const whole = unspaced([...GUIDE_TITLE, GUIDE_REVISION, ...words].join('\n'));
  expect(law.startsWith(whole)).toBe(true);
  expect(law.slice(whole.length)).toMatch(/^湛江市基本医疗保险门诊特定病种服务资格申请书：我单位/u);
});

test('办理条件（二）: what diagnosis asks for besides is that paragraph, taken apart', () => {
  for (const { citations } of diagnosisConditions) {
    expect(DIAGNOSIS_PARAGRAPH.quote).toContain(citations[0].quote);
  }
});

test('基本流程一: an assumption that one of the guide’s own steps points to exists', () => {
  const known = new Set<string>(papers.map(({ id }) => id));
  const rules: readonly Rule[] = windowSteps;
  const used = rules.flatMap(({ assumptions: ids = [] }) => ids);
  expect(used.length).toBeGreaterThan(3);
  expect(used.filter((id) => !known.has(id))).toEqual([]);
});
