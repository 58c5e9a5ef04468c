import { z } from 'zod';
import type { EventPayload } from '../../../domain/case/event.ts';
import type { Facts } from '../../../domain/criterion.ts';
import type { Step } from '../../../domain/procedure.ts';
import { formOf } from '../../../forms/registry.ts';
import { procedures } from '../../../procedures/registry.ts';
import { readForm } from '../../documents/read-form.ts';
import { type ActOutcome, act } from '../../use-cases/act.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import type { LoadedCase } from '../../use-cases/load-case.ts';
import { actorOf } from '../../viewer.ts';
import type { WebDeps } from '../../web/context.ts';
import { etagOf } from '../etag.ts';
import { bodyErrors, inChinese, pointerOfField, type RequestError } from '../issues.ts';
import { nameIn, payloadExample, payloadOf, payloadSchema } from '../payload-schema.ts';
import { history } from '../present.ts';
import { problem, refusal } from '../problem.ts';
import { caseRoute, json } from '../route.ts';
import { StepTaken } from '../schemas/cases.ts';
import { CaseParams, Slug } from '../schemas/common.ts';
import { registered } from '../schemas/named.ts';

/** Taking a step. */
export const stepRoutes = [
  caseRoute('act', {
    method: 'post',
    path: '/api/cases/{caseId}/steps/{step}',
    operationId: 'takeStep',
    summary: '办理一步',
    description:
      '正文随步骤而定，见案卷 options 中的 schema。同一个 Idempotency-Key 重试，得到同一个答复；If-Match 给出案卷版本的，其后有人办过就答 412。',
    params: CaseParams.extend({ step: Slug }),
    idempotent: true,
    ifMatch: 'optional',
    body: z.record(z.string(), z.unknown()),
    bodyAs: everyPayload,
    examples: payloadExamples,
    answers: {
      201: {
        description: '已办理',
        schema: StepTaken,
        headers: ['ETag', 'Location'],
        example: { caseId: '0123456789abcdef', event: 2, stage: procedures[0]?.stages[1]?.id ?? '' },
      },
    },
    problems: ['refused', 'stale', 'key-reused', 'busy'],
    async handle({ deps, viewer, loaded, params, body, key, seen }) {
      const step = loaded.procedure.steps.find(({ id }) => id === params.step);
      if (!step) return problem('not-found');
      const said = await read(deps, loaded, step, body);
      if ('errors' in said) return problem('invalid', { errors: said.errors });
      if (seen !== undefined && seen > loaded.state.version) return stale(loaded.state.version);
      const outcome = await act(deps, {
        caseId: loaded.caseId,
        actor: actorOf(viewer),
        act: { step: step.id, payload: said.payload },
        idempotencyKey: key,
        ...(seen !== undefined && { seenVersion: seen }),
      });
      return answer(outcome, loaded);
    },
  }),
];

/** The body against the step's own schema, and whole forms against the facts of the case as well. */
async function read(
  deps: WebDeps,
  loaded: LoadedCase,
  step: Step,
  body: unknown,
): Promise<{ payload: EventPayload } | { errors: RequestError[] }> {
  const result = payloadSchema(step, loaded.procedure).safeParse(body, { error: inChinese });
  if (!result.success) return { errors: bodyErrors(result.error) };
  const said = result.data;
  const wholeForms = step.payload.filter(({ kind, name }) => kind === 'form' && said[name] !== undefined);
  if (wholeForms.length === 0) return { payload: payloadOf(step, said, {}) };
  const dossier = await loadDossier(deps, loaded);
  const facts: Facts = { ...dossier.facts, ...loaded.state.facts };
  const readings = wholeForms.map(({ name, form = '' }) => {
    const typed = Object.fromEntries(Object.entries(said[name] ?? {}));
    const { values, errors } = readForm(formOf(form), typed, facts);
    const pointed = errors.map(({ path, message }) => ({
      pointer: pointerOfField(path, [name]),
      detail: message,
    }));
    return { form, values, errors: pointed };
  });
  const errors = readings.flatMap((reading) => reading.errors);
  if (errors.length > 0) return { errors };
  return {
    payload: payloadOf(step, said, Object.fromEntries(readings.map(({ form, values }) => [form, values]))),
  };
}

function answer(outcome: ActOutcome, { procedure, caseId }: LoadedCase): Response {
  if (outcome.kind === 'key-reused') return problem('key-reused');
  if (outcome.kind === 'refused') return refusal(outcome.refusals);
  if (outcome.kind === 'stale') return stale(outcome.state.version, history(procedure, outcome.since));
  const { result } = outcome;
  return json(result, { status: 201, etag: etagOf(result.event), location: `/api/cases/${caseId}` });
}

function stale(version: number, since: ReturnType<typeof history> = []): Response {
  return problem('stale', { version, since, headers: { etag: etagOf(version) } });
}

/** Any step's payload, for the OpenAPI document. */
function everyPayload(): z.ZodType {
  const schemas = procedures.flatMap((procedure) =>
    procedure.steps.map((step) => payloadSchema(step, procedure)),
  );
  return registered('StepPayload', z.union(schemas).meta({ title: '各步骤的正文' }));
}

function payloadExamples(): Record<string, unknown> {
  const entries = procedures.flatMap((procedure) =>
    procedure.steps.map(
      (step) => [nameIn(procedure, `step.${step.id}`), payloadExample(step, procedure)] as const,
    ),
  );
  return Object.fromEntries(entries);
}
