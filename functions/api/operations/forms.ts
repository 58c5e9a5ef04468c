import { type FormDefinition, fieldsOf } from '../../../forms/form.ts';
import type { FieldError } from '../../../forms/read/validate.ts';
import { formOf } from '../../../forms/registry.ts';
import { procedures } from '../../../procedures/registry.ts';
import { loadForm } from '../../adapters/drafts.ts';
import { readForm } from '../../documents/read-form.ts';
import { loadDossier } from '../../use-cases/dossier.ts';
import { saveDraftForm } from '../../use-cases/edit-form.ts';
import type { OpenCase } from '../access.ts';
import { etagOf } from '../etag.ts';
import { pointerOf, pointerOfField } from '../issues.ts';
import { problem } from '../problem.ts';
import { caseRoute, json } from '../route.ts';
import { FormBody, SavedForm } from '../schemas/cases.ts';
import { CaseParams, Slug } from '../schemas/common.ts';

const Params = CaseParams.extend({ place: Slug, form: Slug });
const path = '/api/cases/{caseId}/forms/{place}/{form}';

/** Bytes of one form at most: what the table can keep in one item, with room. */
const LARGEST_FORM = 256_000;

/** An applicant's forms while they are being filled in. */
export const formRoutes = [
  caseRoute('edit-draft', {
    method: 'get',
    path,
    operationId: 'getForm',
    summary: '一张表单现在的内容',
    description: 'ETag 是表单的版本；还没有保存过的为 "0"。',
    params: Params,
    answers: { 200: { description: '表单', schema: SavedForm, headers: ['ETag'] } },
    async handle({ deps, loaded, params }) {
      const form = formIn({ loaded }, `${params.place}/${params.form}`);
      if (!form) return problem('not-found');
      const [saved, { facts }] = await Promise.all([
        loadForm(deps.table, loaded.caseId, form.id),
        loadDossier(deps, loaded),
      ]);
      const { values, errors, complete } = readForm(form, saved?.input ?? {}, facts);
      const version = saved?.version ?? 0;
      return json(
        {
          ...shown(form, errors),
          version,
          input: saved?.input ?? {},
          values,
          complete: complete && saved !== undefined,
          savedAt: saved?.savedAt,
        },
        { etag: etagOf(version) },
      );
    },
  }),
  caseRoute('edit-draft', {
    method: 'put',
    path,
    operationId: 'putForm',
    summary: '保存一张表单（整份替换）',
    description:
      '对错都会保存，错处在 errors 里。If-Match 给读到的 ETag；第一次保存给 "0"。版本不符的不保存，答 412。',
    params: Params,
    ifMatch: 'required',
    body: FormBody,
    examples: formExamples,
    answers: {
      200: { description: '已保存', schema: SavedForm, headers: ['ETag'] },
      201: { description: '第一次保存', schema: SavedForm, headers: ['ETag'] },
    },
    problems: ['closed', 'stale'],
    async handle({ deps, loaded, params, body, seen = 0 }) {
      const form = formIn({ loaded }, `${params.place}/${params.form}`);
      if (!form) return problem('not-found');
      const names = new Set(fieldsOf(form).map(({ name }) => name));
      const unknown = Object.keys(body).filter((name) => !names.has(name));
      if (unknown.length > 0) {
        return problem('invalid', {
          errors: unknown.map((name) => ({ pointer: pointerOf([name]), detail: '这张表没有这一项。' })),
        });
      }
      if (Buffer.byteLength(JSON.stringify(body)) > LARGEST_FORM) {
        return problem('too-large', {
          detail: `一张表单最多 ${LARGEST_FORM / 1000} KB，更多的内容请作为材料上传。`,
        });
      }
      // What the body leaves out is taken out of the form: this is the whole of it.
      const whole = { ...Object.fromEntries([...names].map((name) => [name, undefined])), ...body };
      const outcome = await saveDraftForm(deps, loaded, form, whole, seen);
      if (outcome.kind === 'closed') return problem('closed');
      if (outcome.kind === 'stale') {
        return problem('stale', { version: outcome.version, headers: { etag: etagOf(outcome.version) } });
      }
      const { version, values, errors, complete } = outcome;
      return json(
        { ...shown(form, errors), version, input: body, values, complete, savedAt: deps.now() },
        { status: version === 1 ? 201 : 200, etag: etagOf(version) },
      );
    },
  }),
];

function formIn(
  { loaded: { procedure, state } }: Pick<OpenCase, 'loaded'>,
  id: string,
): FormDefinition | undefined {
  const used = procedure.forms.some(
    ({ form, appliesTo }) => form === id && appliesTo.includes(state.applicantKind),
  );
  return used ? formOf(id) : undefined;
}

function shown(form: FormDefinition, errors: readonly FieldError[]) {
  return {
    form: form.id,
    errors: errors.map(({ path: at, field, message }) => ({
      pointer: pointerOfField(at),
      field,
      detail: message,
    })),
    schema: `/api/forms/${form.id}`,
  };
}

function formExamples(): Record<string, unknown> {
  const uses = procedures.flatMap(({ forms }) => forms);
  return Object.fromEntries(
    uses.map(({ form }) => [form.replaceAll('/', '.'), formOf(form).samples[0]?.values ?? {}]),
  );
}
