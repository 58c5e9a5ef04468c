import { expect, test } from 'vitest';
import { lawText, unspaced } from '../../../procedures/law.ts';
import { agreementClauses } from '../../../procedures/outpatient-special-diseases/agreement.ts';
import { papers } from '../../../procedures/outpatient-special-diseases/assumptions/papers.ts';
import { diseases } from '../../../procedures/outpatient-special-diseases/diseases.ts';
import { citationsIn } from '../reading.ts';

const law = unspaced(lawText('001'));

test('附件2 lists 54 diseases, numbered without a gap, no name twice', () => {
  expect(diseases.map(({ n }) => n)).toEqual(Array.from({ length: 54 }, (_, at) => at + 1));
  expect(new Set(diseases.map(({ name }) => name)).size).toBe(54);
});

test('附件2: the rows joined are the annex’s own, to the character, with two boxes each', () => {
  const rows = diseases.map(({ n, name }) => unspaced(`${n}${name}□□`)).join('');
  expect(law).toContain(`治疗${rows}备注`);
});

test('every quote of this place stands in the document', () => {
  const citations = citationsIn([diseases, papers, agreementClauses]);
  expect(citations.length).toBeGreaterThan(60);
  for (const { source, quote } of citations) {
    expect(source).toBe('001');
    expect(law).toContain(unspaced(quote));
  }
});
