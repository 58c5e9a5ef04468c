import type { z } from 'zod';
import { deadlinesOf } from '../../domain/case/deadlines.ts';
import { optionsFor } from '../../domain/case/decide.ts';
import type { CaseEvent, SignatureFacts } from '../../domain/case/event.ts';
import { sealingOf } from '../../domain/case/notice.ts';
import { type NoticeState, stageOf } from '../../domain/case/state.ts';
import type { Facts } from '../../domain/criterion.ts';
import { effectInWords } from '../../domain/effect-words.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { ROLE_LABELS, type Role } from '../../domain/role.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import { formOf } from '../../forms/registry.ts';
import { procedureOf } from '../../procedures/registry.ts';
import type { Head } from '../adapters/cases.ts';
import { formKey } from '../documents/form-key.ts';
import type { Deps } from '../use-cases/deps.ts';
import type { CaseDossier } from '../use-cases/dossier.ts';
import type { LoadedCase } from '../use-cases/load-case.ts';
import type { Viewer } from '../viewer.ts';
import { eventLabel } from '../web/present/history.ts';
import { noticeRef } from '../web/present/notices.ts';
import { WORDING } from '../wording.ts';
import { maskedValues } from './mask.ts';
import { nameIn } from './payload-schema.ts';
import type { CaseNotice } from './schemas/cases.ts';

/** A case in a list. */
export function caseSummary(head: Head) {
  const { procedure: id, procedureVersion, stage: stageId, stageKind } = head;
  const procedure = procedureOf(id, procedureVersion);
  return {
    caseId: head.caseId,
    procedure: id,
    title: procedure?.title ?? id,
    agency: head.agency,
    institution: head.institution,
    institutionName: head.institutionName,
    applicantKind: head.applicantKind,
    stage: { id: stageId, label: procedure ? stageOf(procedure, stageId).label : stageId, kind: stageKind },
    version: head.version,
    receiptNumber: head.receiptNumber,
    submittedOn: head.submittedOn,
    createdAt: head.createdAt,
    updatedAt: head.updatedAt,
    nextDueAt: head.nextDueAt,
    overdue: head.overdue,
    noticesOwed: head.noticesOwed,
    noticesStuck: head.noticesStuck,
    noticesAwaitingSeal: head.noticesAwaitingSeal ?? 0,
    noticesReturned: head.noticesReturned ?? 0,
  };
}

/**
 * What was handed in. To its owner as it is, without what an officer looked up; to officers with personal data masked.
 */
export function formsOf(
  { procedure, state }: LoadedCase,
  owner: boolean,
): { form: string; key?: string; label: string; values: Facts }[] {
  return Object.entries(state.forms).flatMap(([name, values]) => {
    const { form: id, key } = formKey(name);
    const form = formOf(id);
    if (owner && form.filledBy !== 'applicant') return [];
    const label = procedure.forms.find((use) => use.form === id)?.label ?? form.title;
    return [{ form: id, ...(key && { key }), label, values: owner ? values : maskedValues(form, values) }];
  });
}

/** The facts that the shown forms amount to, with those the case itself gives; what registers said is the officers' alone. */
export function factsOf(
  { procedure, state }: LoadedCase,
  forms: readonly { values: Facts }[],
  owner: boolean,
): Facts {
  const lookedUp = owner ? state.history.flatMap(({ payload }) => Object.keys(payload.register ?? {})) : [];
  const given = new Set([
    ...Object.values(state.forms).flatMap((values) => Object.keys(values)),
    ...lookedUp,
    // Taken over from the case before, they are nobody's answer that a form could mask.
    ...(procedure.persons ?? []).flatMap(({ idNumber }) => idNumber ?? []),
  ]);
  const builtIn = Object.entries(state.facts).filter(([name]) => !given.has(name));
  return Object.fromEntries([...builtIn, ...forms.flatMap(({ values }) => Object.entries(values))]);
}

/** Every deadline that has begun, with how its date was found. */
export function deadlines(deps: Deps, { procedure, state }: LoadedCase) {
  return deadlinesOf(procedure, state, deps.calendar, dateOf(deps.now())).map(
    ({ deadline, startedBy, start, end, effectiveOn, status, reckoning }) => ({
      deadline: deadline.id,
      label: deadline.label,
      binds: ROLE_LABELS[deadline.binds],
      startedBy,
      start,
      end: end ?? null,
      effectiveOn: effectiveOn ?? null,
      status,
      provisional: reckoning?.firm === false,
      effect: effectInWords(deadline, procedure),
      reckoning: reckoning ?? null,
      citations: deadline.citations,
    }),
  );
}

/** What a role may do now, and with which words the rest is closed to it. */
export function options(
  deps: Deps,
  { procedure, state }: LoadedCase,
  { role, sub }: Viewer,
  dossier: CaseDossier,
) {
  const found = optionsFor(procedure, state, deps.calendar, deps.now(), role, dossier, sub);
  return found.map(({ step, refusals, lateRecord }) => ({
    step: step.id,
    label: step.label,
    open: refusals.length === 0,
    refusals,
    ...(lateRecord && { lateRecord: { doneBy: lateRecord.end, field: step.doneOn } }),
    payload: step.payload,
    schema: `/api/openapi.json#/components/schemas/${nameIn(procedure, `step.${step.id}`)}`,
    citations: step.citations,
  }));
}

/** What the registers know of the case, for officers. */
export function registered({ registered: entries }: CaseDossier) {
  return entries
    .filter(({ silent }) => !silent)
    .map((entry) => ({ ...entry, label: WORDING.label?.(entry.fact) ?? entry.fact }));
}

/** The case's documents, oldest first. Why one is stuck or was sent back by the seal keeper is the agency's own matter. */
export function notices({ caseId, procedure, state }: LoadedCase, role: Role) {
  const officer = role !== 'applicant';
  return state.notices.map((made) => {
    const rule = procedure.notices.find(({ id }) => id === made.notice);
    const ref = noticeRef(made);
    const { issued, served, withdrawn, replaces } = made;
    return {
      ref,
      notice: made.notice,
      label: rule?.label ?? made.notice,
      number: made.number,
      code: made.code,
      owedSince: made.owedSince,
      state: standing(made, officer),
      ...(issued && { issued: { at: issued.at, sha256: issued.sha256, size: issued.size } }),
      ...(issued?.signature && { signature: signatureOf(issued.signature) }),
      ...(officer && { stuck: made.stuck?.reason, returned: made.returned?.reason }),
      ...(withdrawn && {
        withdrawn: {
          at: withdrawn.at,
          reason: withdrawn.reason,
          ...(withdrawn.replacedBy && { replacedBy: noticeRef({ ...made, ...withdrawn.replacedBy }) }),
        },
      }),
      ...(replaces && { replaces: { ref: noticeRef({ ...made, ...replaces }), number: replaces.number } }),
      servedOn: served?.on,
      needsService: rule?.receipt !== undefined,
      copies: rule?.copies,
      ...(issued && { pdf: `/api/cases/${caseId}/notices/${ref}.pdf` }),
      citations: rule?.citations ?? [],
    };
  });
}

function standing(made: NoticeState, officer: boolean): z.infer<typeof CaseNotice>['state'] {
  const { issued, stuck, served, withdrawn } = made;
  if (withdrawn) return 'withdrawn';
  if (issued) return served ? 'served' : 'issued';
  const sealing = sealingOf(made);
  if (sealing === 'awaiting') return 'awaiting-seal';
  if (sealing === 'returned') return officer ? 'returned' : 'awaiting-seal';
  return stuck ? 'stuck' : 'making';
}

function signatureOf({ signedAt, certificate, timestamped }: SignatureFacts) {
  const { subject, issuer, serial } = certificate;
  return { signedAt, subject, issuer, serial, timestamped };
}

/** What happened, without what was said: a payload may hold personal data. */
export function history(procedure: Procedure, events: readonly CaseEvent[]) {
  return events.map((event) => {
    const { n, type, at, actor, payload } = event;
    const deadline = procedure.deadlines.find(({ id }) => id === payload.deadline);
    const rule = deadline ?? procedure.steps.find((step) => step.event === type);
    return {
      n,
      type,
      label: eventLabel(procedure, event),
      at,
      actorRole: actor.role,
      actor: ROLE_LABELS[actor.role],
      number: payload.number,
      notices: (payload.notices ?? []).map(({ notice, number }) => ({ notice, number })),
      deadline: deadline?.id,
      citations: rule?.citations ?? [],
    };
  });
}
