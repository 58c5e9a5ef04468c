import { isHandledBy } from '../../../domain/agency.ts';
import { creditCodeProblem } from '../../../forms/checks/credit-code.ts';
import { procedureOf, procedures } from '../../../procedures/registry.ts';
import { loadAgency } from '../../adapters/directory.ts';
import {
  institutionAtWindow,
  isBegunByOfficers,
  isTakenAtWindow,
} from '../../use-cases/institution-at-window.ts';
import { startApplication } from '../../use-cases/start-application.ts';
import { actorOf } from '../../viewer.ts';
import { etagOf } from '../etag.ts';
import { problem } from '../problem.ts';
import { agencyRoute, json } from '../route.ts';
import { StartAtWindow, Started } from '../schemas/cases.ts';

/** Applications on paper that a clerk takes in. */
export const windowRoutes = [
  agencyRoute('start-at-window', {
    method: 'post',
    path: '/api/window-applications',
    operationId: 'startAtWindow',
    summary: '在窗口代为建立一件申请（草稿）',
    description: '申请机构带纸质材料来窗口的，由受理岗录入。同一个 Idempotency-Key 只会得到同一份草稿。',
    idempotent: true,
    body: StartAtWindow,
    examples: () => ({ window: windowExample() }),
    answers: {
      201: {
        description: '草稿已建立',
        schema: Started,
        headers: ['ETag', 'Location'],
        example: { caseId: '0123456789abcdef' },
      },
    },
    problems: ['key-reused'],
    async handle({ deps, viewer, agency, body, key }) {
      const procedure = procedureOf(body.procedure);
      const own = await loadAgency(deps.table, agency);
      const taken = procedure && own && isTakenAtWindow(procedure) && isHandledBy(own, procedure.id);
      const known = procedure?.applicants.some(({ id }) => id === body.applicantKind);
      const code = body.creditCode.trim().toUpperCase();
      const wrongCode = creditCodeProblem(code);
      const errors = [
        ...(taken ? [] : [{ pointer: '#/procedure', detail: '本机构不在窗口受理这一程序。' }]),
        ...(known ? [] : [{ pointer: '#/applicantKind', detail: '没有这类申请机构。' }]),
        ...(wrongCode ? [{ pointer: '#/creditCode', detail: `${wrongCode}。` }] : []),
      ];
      if (!procedure || errors.length > 0) return problem('invalid', { errors });
      const { name, address, applicantKind } = body;
      const institution = await institutionAtWindow(deps, { id: code, name, address, kind: applicantKind });
      const caseId = await startApplication(deps, {
        procedure,
        agency,
        applicantKind,
        actor: { ...actorOf(viewer), institution: institution.id },
        idempotencyKey: key,
      });
      if (!caseId) return problem('key-reused');
      return json({ caseId }, { status: 201, location: `/api/cases/${caseId}`, etag: etagOf(1) });
    },
  }),
];

function windowExample() {
  const procedure = procedures.find((one) => isTakenAtWindow(one) && !isBegunByOfficers(one));
  return {
    procedure: procedure?.id ?? '',
    applicantKind: procedure?.applicants[0]?.id ?? '',
    name: '示例医院',
    creditCode: '12999999MB1A00001X',
    address: '示例路1号',
  };
}
