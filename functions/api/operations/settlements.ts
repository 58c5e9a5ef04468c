import type { z } from 'zod';
import { loadAgency } from '../../adapters/directory.ts';
import { may } from '../../permissions.ts';
import { reportSettlement } from '../../use-cases/settlements/report.ts';
import type { Viewer } from '../../viewer.ts';
import type { WebDeps } from '../../web/context.ts';
import { pointerOf } from '../issues.ts';
import { agencyRoute, json } from '../route.ts';
import { ReportSettlements, SettlementAnswers, SettlementFactIn } from '../schemas/settlements.ts';

type Answer = z.infer<typeof SettlementAnswers>['items'][number];

/** Facts of the settlement system, which is another's: it reports what periods and grounds of agreements depend on. */
export const settlementRoutes = [
  agencyRoute('report-settlements', {
    method: 'post',
    path: '/api/settlements',
    operationId: 'reportSettlements',
    summary: '医保结算系统报送结算事项，一次最多100项',
    description:
      '由结算系统的机器账户调用。逐项答复；重复报送同一事项不产生新的记录。结算的日期只留最近的一天，每月记入一次协议案卷；申报和拨付逐笔记入。',
    body: ReportSettlements,
    examples: () => ({
      batch: {
        facts: [
          { id: 's-1', kind: 'settled', creditCode: '12999999MB1A00001X', settledOn: '2026-11-20' },
          {
            id: 'c-1',
            kind: 'claim-filed',
            creditCode: '12999999MB1A00001X',
            claim: '202610-0001',
            period: '2026年10月',
            filedOn: '2026-11-03',
          },
        ],
      },
    }),
    answers: { 200: { description: '逐项的结果', schema: SettlementAnswers } },
    async handle({ deps, viewer, agency, body }) {
      const items: Answer[] = [];
      // One after the other: several may be of one agreement.
      for (const fact of body.facts) items.push(await answered(deps, viewer, agency, fact));
      return json({ items });
    },
  }),
];

async function answered(deps: WebDeps, viewer: Viewer, own: string, said: unknown): Promise<Answer> {
  const read = SettlementFactIn.safeParse(said);
  if (!read.success) {
    const errors = read.error.issues.map(({ path, message }) => ({
      pointer: pointerOf(path.map(String)),
      detail: message,
    }));
    const id = idIn(said);
    return { ...(id && { id }), result: 'refused', errors };
  }
  const { id, agency = own } = read.data;
  if (!(await reaches(deps, viewer, agency)))
    return { id, result: 'refused', errors: [{ pointer: '#/agency', detail: '不在报送的范围内。' }] };
  const actor = { role: 'timeline', id: viewer.sub, agency: own } as const;
  const answer = await reportSettlement(deps, actor, { ...factOf(read.data), agency });
  if (answer.result !== 'refused') return { id, result: answer.result };
  const pointer = answer.field ? pointerOf([answer.field]) : '#';
  return { id, result: 'refused', errors: [{ pointer, detail: answer.detail }] };
}

/** What was read says its days as text; the schema has checked that they are dates. */
function factOf(fact: z.infer<typeof SettlementFactIn>): Parameters<typeof reportSettlement>[2] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return fact as Parameters<typeof reportSettlement>[2];
}

async function reaches({ table }: WebDeps, viewer: Viewer, agency: string): Promise<boolean> {
  const parentAgency = (await loadAgency(table, agency))?.parent;
  return may(viewer, 'report-settlements', {
    institution: '',
    agency,
    ...(parentAgency && { parentAgency }),
  });
}

function idIn(said: unknown): string | undefined {
  const id = typeof said === 'object' && said !== null && 'id' in said ? said.id : undefined;
  return typeof id === 'string' ? id.slice(0, 100) : undefined;
}
