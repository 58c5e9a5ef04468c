import type { Procedure } from '../../../domain/procedure.ts';
import type { CivilDate } from '../../../domain/time/civil-date.ts';
import { procedures } from '../../../procedures/registry.ts';
import { sourceOf } from '../../../procedures/sources.ts';
import { proceduresInForce, versionInWords } from '../../../procedures/versions.ts';
import type { MattersPage } from '../../../templates/pages/views.ts';
import { byPlace } from './offered.ts';

/** Whether its outcome goes on the record of an agreement that runs already, rather than opening one. */
function followsAnAgreement({ id }: Procedure): boolean {
  const reached = procedures.flatMap(({ links = [], steps, stages }) => {
    const draft = stages.find(({ kind }) => kind === 'draft')?.id ?? '';
    return links
      .filter(({ from }) => from.procedure === id)
      .map(({ to }) => steps.find((step) => step.id === to.step)?.from.includes(draft) ?? false);
  });
  return reached.length > 0 && !reached.includes(true);
}

/** What an institution with an agreement of this procedure can apply for: its links say from where its record is kept. */
export function mattersBeside({ links = [] }: Procedure, today: CivilDate): Procedure[] {
  const from = new Set(links.map((link) => link.from.procedure));
  return proceduresInForce(today).filter((one) => from.has(one.id) && followsAnAgreement(one));
}

/** What can be applied for, place by place, each with its document. */
export function matterGroups(
  offered: readonly Procedure[],
  hrefOf: (id: string) => string,
): MattersPage['groups'] {
  return byPlace(offered).map(({ region, procedures: of }) => ({
    region,
    items: of.map((procedure) => {
      const { title, number } = sourceOf(procedure.source);
      return {
        title: procedure.title,
        href: hrefOf(procedure.id),
        document: `《${title}》${number ?? ''}`,
        version: versionInWords(procedure),
        kinds: procedure.applicants.map(({ label }) => label).join('、'),
        ...(followsAnAgreement(procedure) && { needs: '须有履行中的医保协议' }),
        guide: `/guide?procedure=${encodeURIComponent(procedure.id)}`,
      };
    }),
  }));
}
