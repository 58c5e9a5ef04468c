import type { NoteView } from '../../../templates/pages/views.ts';
import { institutionFactKinds } from '../../use-cases/registers/institution-facts.ts';
import type { Registered } from '../../use-cases/registers/lookup.ts';
import type { OpenCase } from '../case-access.ts';

/** What the case's procedure wants to know of the institution and only a person can put on record. */
export function institutionNotes(
  { loaded: { procedure }, caseHref }: OpenCase,
  registered: readonly Registered[],
): NoteView[] {
  const kinds = institutionFactKinds([procedure]);
  if (kinds.length === 0) return [];
  return [
    {
      title: '机构情况',
      tone: 'plain',
      text: '由经办人员核实登记；没有登记的不据此推定。',
      rows: kinds.map(({ fact, label }) => {
        const known = registered.find((one) => one.fact === fact)?.words.slice(label.length + 1);
        return { key: label, lines: [known ?? '未登记'] };
      }),
      link: { href: `${caseHref}/institution-facts`, label: '登记机构情况' },
      citations: [],
      assumptions: [],
    },
  ];
}
