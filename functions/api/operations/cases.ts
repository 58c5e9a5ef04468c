import { z } from 'zod';
import { isHandledBy } from '../../../domain/agency.ts';
import { procedureOf, procedures } from '../../../procedures/registry.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { keys } from '../../adapters/keys.ts';
import { listHeads } from '../../adapters/queues.ts';
import { INDEXES } from '../../adapters/table.ts';
import { mayOn } from '../../case-permission.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import { startApplication } from '../../use-cases/start-application.ts';
import { actorOf } from '../../viewer.ts';
import type { WebDeps } from '../../web/context.ts';
import { isForApplicants } from '../../web/present/history.ts';
import { type Applicant, openCase } from '../access.ts';
import { continues } from '../cursor.ts';
import { etagOf } from '../etag.ts';
import type { RequestError } from '../issues.ts';
import {
  caseSummary,
  deadlines,
  factsOf,
  formsOf,
  history,
  notices,
  options,
  registered,
} from '../present.ts';
import { problem } from '../problem.ts';
import { agencyRoute, caseRoute, institutionRoute, json } from '../route.ts';
import { Case, CasePage, StartApplication, Started } from '../schemas/cases.ts';
import { CaseParams, PageQuery } from '../schemas/common.ts';

/** Cases: beginning one, the lists, and one as a whole. */
export const caseRoutes = [
  institutionRoute('start-application', {
    method: 'post',
    path: '/api/applications',
    operationId: 'startApplication',
    summary: '开始一件申请（草稿）',
    description: '同一个 Idempotency-Key 只会得到同一份草稿。',
    idempotent: true,
    body: StartApplication,
    examples: () => ({ start: startExample() }),
    answers: {
      201: {
        description: '草稿已建立',
        schema: Started,
        headers: ['ETag', 'Location'],
        example: { caseId: '0123456789abcdef' },
      },
    },
    problems: ['key-reused'],
    async handle({ deps, viewer, body, key }) {
      const procedure = procedureOf(body.procedure);
      const errors = await objections(deps, viewer, body);
      if (!procedure || errors.length > 0) return problem('invalid', { errors });
      const { agency, applicantKind, copyOf } = body;
      const caseId = await startApplication(deps, {
        procedure,
        agency,
        applicantKind,
        actor: { ...actorOf(viewer), institution: viewer.institution },
        idempotencyKey: key,
        ...(copyOf && { copyOf }),
      });
      if (!caseId) return problem('key-reused');
      return json({ caseId }, { status: 201, location: `/api/cases/${caseId}`, etag: etagOf(1) });
    },
  }),
  institutionRoute('start-application', {
    method: 'get',
    path: '/api/applications',
    operationId: 'listApplications',
    summary: '本机构的申请，最早的在前',
    query: z.strictObject(PageQuery),
    answers: { 200: { description: '一页申请', schema: CasePage } },
    handle: ({ deps, viewer, query }) =>
      page(
        deps,
        { institution: viewer.institution },
        [INDEXES.byOwner, keys.owner(viewer.institution)],
        query,
      ),
  }),
  agencyRoute('view-queue', {
    method: 'get',
    path: '/api/queue',
    operationId: 'listQueue',
    summary: '经办机构的办件，最先到期的在前',
    query: z.strictObject({
      agency: z.string().max(100).optional().meta({ description: '不写为本机构；市级复审岗可以写下属机构' }),
      kind: z.enum(['open', 'final']).default('open').meta({ description: '未办结或者已办结' }),
      ...PageQuery,
    }),
    answers: { 200: { description: '一页办件', schema: CasePage } },
    handle: ({ deps, agency, query }) =>
      page(
        deps,
        { queue: agency, kind: query.kind },
        [INDEXES.byQueue, keys.queue(agency, query.kind)],
        query,
      ),
  }),
  caseRoute('view-case', {
    method: 'get',
    path: '/api/cases/{caseId}',
    operationId: 'getCase',
    summary: '一件案卷：阶段、期限、文书、可以办理的事项、经过',
    description: 'ETag 是案卷的版本，办理时可以放进 If-Match。',
    params: CaseParams,
    answers: { 200: { description: '案卷', schema: Case, headers: ['ETag'] } },
    async handle({ deps, viewer, loaded }) {
      const { procedure, state, head } = loaded;
      const [dossier, mayAct] = await Promise.all([
        loadDossier(deps, loaded),
        mayOn(deps, viewer, 'act', loaded),
      ]);
      const owner = viewer.institution === state.institution;
      const forms = formsOf(loaded, owner);
      return json(
        {
          ...caseSummary(head),
          facts: factsOf(loaded, forms, owner),
          forms,
          deadlines: deadlines(deps, loaded),
          notices: notices(loaded, viewer.role),
          ...(!owner && { registered: registered(dossier) }),
          options: mayAct ? options(deps, loaded, viewer, dossier) : [],
          history: history(
            procedure,
            viewer.role === 'applicant' ? state.history.filter(isForApplicants) : state.history,
          ),
        },
        { etag: etagOf(state.version) },
      );
    },
  }),
];

async function page(
  deps: WebDeps,
  by: Parameters<typeof listHeads>[1],
  [index, partition]: readonly [string, string],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Response> {
  if (cursor && !continues(cursor, index, partition)) {
    return problem('malformed', { errors: [{ parameter: 'cursor', detail: '不是这个列表的游标。' }] });
  }
  const { heads, cursor: next } = await listHeads(deps.table, by, cursor, limit);
  return json({ items: heads.map(caseSummary), next });
}

async function objections(
  deps: WebDeps,
  viewer: Applicant,
  { procedure: id, agency, applicantKind, copyOf }: z.infer<typeof StartApplication>,
): Promise<RequestError[]> {
  const procedure = procedureOf(id);
  if (!procedure) return [{ pointer: '#/procedure', detail: '没有这个办理程序。' }];
  const handling = await loadAgency(deps.table, agency);
  const known = procedure.applicants.some((kind) => kind.id === applicantKind);
  // The earlier case has to be there and their own before anything is written.
  const earlier = copyOf === undefined ? undefined : await openCase(deps, viewer, 'edit-draft', copyOf);
  return [
    ...(handling ? [] : [{ pointer: '#/agency', detail: '没有这个经办机构。' }]),
    ...(handling && !isHandledBy(handling, id)
      ? [{ pointer: '#/agency', detail: '这个经办机构不办理这一程序。' }]
      : []),
    ...(known ? [] : [{ pointer: '#/applicantKind', detail: '没有这类申请机构。' }]),
    ...(earlier instanceof Response
      ? [{ pointer: '#/copyOf', detail: '没有这一案卷，或者它不是本机构的。' }]
      : []),
  ];
}

function startExample() {
  const [procedure] = procedures;
  return {
    procedure: procedure?.id ?? '',
    agency: 'city',
    applicantKind: procedure?.applicants[0]?.id ?? '',
  };
}
