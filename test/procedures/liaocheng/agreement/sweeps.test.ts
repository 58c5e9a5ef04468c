import { expect, test } from 'vitest';
import { forms } from '../../../../forms/registry.ts';
import { agreement } from '../../../../procedures/liaocheng/agreement/index.ts';
import { importantFacts } from '../../../../procedures/liaocheng/change/important.ts';
import { change } from '../../../../procedures/liaocheng/change/index.ts';

// The sweeps over all procedures read these too; here is what only 003 has.

test('every ground that a person chooses is offered by a step that acts on it, and by no other', () => {
  const offered = agreement.steps.flatMap(({ id, payload }) =>
    payload
      .filter(({ name }) => name === 'ground')
      .flatMap(({ options = [] }) => options.map(({ value }) => `${id} ${value}`)),
  );
  const acting = agreement.grounds.flatMap(({ id, steps }) => steps.map((step) => `${step} ${id}`));
  expect(offered.filter((one) => !acting.includes(one))).toEqual([]);
  const steps = new Set(offered.map((one) => one.split(' ')[0]));
  expect(acting.filter((one) => steps.has(one.split(' ')[0]) && !offered.includes(one))).toEqual([]);
});

test('第二十一条、第二十二条 the important facts are those the forms offer, and no bank account is among them', () => {
  for (const { appliesTo, items } of importantFacts) {
    const form = forms.find(({ id }) =>
      change.forms.some((use) => use.form === id && use.appliesTo.includes(appliesTo[0])),
    );
    const columns = form?.sections
      .flatMap(({ fields }) => fields)
      .find(({ name }) => name === 'changes')?.columns;
    const offered = columns?.find(({ name }) => name === 'item')?.options?.map(({ value }) => value) ?? [];
    expect(offered).toEqual([...items, '其他重要信息']);
    expect(items.join()).not.toContain('银行');
  }
});
