import { dateOf, inWords } from '../../../domain/time/civil-date.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import type { Link, NoteView } from '../../../templates/pages/views.ts';
import { loadFollows } from '../../adapters/follows.ts';
import { proposalsOf } from '../../adapters/proposals.ts';
import { mayOn } from '../../case-permission.ts';
import { ifThere } from '../../errors.ts';
import { openProposals, stepProposed, takesProposals } from '../../use-cases/links/proposals.ts';
import { hasFollowers } from '../../use-cases/links/which.ts';
import { lookAtCase } from '../../use-cases/load-case.ts';
import type { OpenCase } from '../case-access.ts';
import type { WebDeps } from '../context.ts';

/** A case that this one came from or led to, as far as the viewer may open it. */
export interface Related {
  caseId: string;
  title: string;
  reference?: string;
}

/** The cases beside this one: those it comes from, and those in which something followed from it. */
export async function relatedCases(deps: WebDeps, { loaded, viewer }: OpenCase): Promise<Related[]> {
  const { caseId, procedure, state } = loaded;
  const sources = state.history.flatMap(({ payload }) => payload.comesFrom?.caseId ?? []);
  const leads = state.history.some((event) => hasFollowers(procedure, event));
  const follows = leads ? await loadFollows(deps.table, caseId) : [];
  const targets = follows.flatMap(({ outcomes }) => outcomes.flatMap((one) => one.caseId ?? []));
  const proposals = takesProposals(procedure) ? await proposalsOf(deps.table, caseId) : [];
  const proposing = proposals.map(({ from }) => from.caseId);
  const ids = [...new Set([...sources, ...proposing, ...targets])].filter((id) => id !== caseId);
  const cases = await Promise.all(ids.map((id) => ifThere(lookAtCase(deps.table, id))));
  const open = await Promise.all(
    cases.map(async (one) => (one && (await mayOn(deps, viewer, 'view-case', one)) ? one : undefined)),
  );
  return open
    .filter((one) => one !== undefined)
    .map(({ caseId: id, procedure: { title }, state: { receiptNumber } }) => ({
      caseId: id,
      title,
      ...(receiptNumber && { reference: receiptNumber }),
    }));
}

/** The same as links. */
export function relatedLinks(related: readonly Related[]): Link[] {
  return related.map(({ caseId, title, reference }) => ({
    href: `/cases/${caseId}`,
    label: `相关案件：${title}${reference ? `（${reference}）` : ''}`,
  }));
}

/** What officers see beside the course of a case: the cases beside it, and steps that these propose. */
export async function relatedNotes(deps: WebDeps, open: OpenCase, proposes: boolean): Promise<NoteView[]> {
  const [related, proposals] = await Promise.all([
    relatedCases(deps, open),
    proposes ? openProposals(deps.table, open.loaded) : [],
  ]);
  const none = { rows: [], citations: [], assumptions: [] };
  return [
    ...proposals.map(
      (proposal): NoteView => ({
        ...none,
        title: `待办提示：${stepProposed(open.loaded, proposal)?.label ?? proposal.step}`,
        tone: 'attention',
        text: `${inWords(dateOf(proposal.at))}由“${procedureOf(proposal.from.procedure)?.title ?? proposal.from.procedure}”的案卷提出${proposal.binding === 'must' ? '，文件规定应当同时办理' : ''}。`,
        link: {
          href: `${open.caseHref}/proposals/${encodeURIComponent(proposal.id)}`,
          label: '核对、办理或者说明不办理的理由',
        },
      }),
    ),
    ...related.map(
      ({ caseId, title, reference }): NoteView => ({
        ...none,
        title: '相关案件',
        tone: 'plain',
        text: reference ? `${title}，${reference}` : title,
        link: { href: `/cases/${caseId}`, label: `查看“${title}”的案卷` },
      }),
    ),
  ];
}
