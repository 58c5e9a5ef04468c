import type { Facts } from '../../../domain/criterion.ts';
import { reviewSamples, samples } from '../../../forms/jilin/samples.ts';
import { provincial } from '../../../procedures/jilin/provincial/procedure.ts';
import { Play } from '../play.ts';

/** What the hospital of the samples declares. */
export const HOSPITAL: Facts = samples[0]?.values ?? {};

/** The sheets of two panels: one that wants the hospital on the list, one that does not. */
export const SHEETS = { listed: reviewSamples[0]?.values ?? {}, notListed: reviewSamples[1]?.values ?? {} };

/** Made-up experts to draw from; 乙 has an interest. */
export const ORDER = {
  pool: ['甲', '乙', '丙', '丁', '戊', '己'].map((name) => ({
    name,
    organisation: '示例医学院',
    profession: '医院管理',
  })),
  exclusions: [{ name: '乙', reason: '在申报单位任职' }],
  size: 3,
};

export const SEED = '5e'.repeat(32);

/** The latest draw of a case, in the order in which the names came. */
export function drawnIn(play: Play): string[] {
  const event = play.state.history.findLast(({ payload }) => payload.draw !== undefined);
  return [...((event?.payload.draw as { drawn?: string[] } | undefined)?.drawn ?? [])];
}

/** A case handed in with these declarations. */
export function received(taken = new Set<string>(), values: Facts = HOSPITAL): Play {
  return new Play(provincial, 'medical-institution', taken).do('2026-03-09', 'submit', {
    forms: { 'jilin/application': values },
  });
}

/** Materials passed and experts drawn. */
export function drawn(taken?: Set<string>): Play {
  return received(taken)
    .do('2026-04-01', 'pass-materials', { conditionsMet: true })
    .do('2026-06-01', 'draw-panel', { draw: ORDER }, { dossier: { seed: SEED } });
}

/** The experts' sheet on record, signed by all of them. */
export function reviewed(sheet: Facts, taken?: Set<string>): Play {
  const play = drawn(taken);
  return play.do('2026-06-09', 'record-review', {
    forms: { 'jilin/expert-review': sheet },
    signatures: drawnIn(play),
  });
}

/** On the list, and the list published until 24 June. */
export function publicised(taken?: Set<string>): Play {
  return reviewed(SHEETS.listed, taken).do('2026-06-10', 'select').do('2026-06-11', 'publicise-list', {
    publishedOn: '2026-06-11',
    until: '2026-06-24',
    phone: '0431-8888001',
  });
}

/** A provincial designated hospital. */
export function designated(taken?: Set<string>): Play {
  return publicised(taken)
    .do('2026-06-25', 'conclude-notice')
    .do('2026-08-01', 'sign', { signingAgency: '长春市医疗保险经办机构', signedOn: '2026-08-01' });
}
