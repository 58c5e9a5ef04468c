import type { Procedure } from '../../../domain/procedure.ts';
import { sourceOf } from '../../../procedures/sources.ts';
import { versionInWords } from '../../../procedures/versions.ts';
import type { MattersPage } from '../../../templates/pages/views.ts';
import { byPlace } from './offered.ts';

/** What can be applied for, place by place, each with its document. */
export function matterGroups(
  procedures: readonly Procedure[],
  hrefOf: (id: string) => string,
): MattersPage['groups'] {
  return byPlace(procedures).map(({ region, procedures: of }) => ({
    region,
    items: of.map((procedure) => {
      const { title, number } = sourceOf(procedure.source);
      return {
        title: procedure.title,
        href: hrefOf(procedure.id),
        document: `《${title}》${number ?? ''}`,
        version: versionInWords(procedure),
        kinds: procedure.applicants.map(({ label }) => label).join('、'),
        guide: `/guide?procedure=${encodeURIComponent(procedure.id)}`,
      };
    }),
  }));
}
