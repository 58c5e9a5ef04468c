import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Procedure } from '../../../domain/procedure.ts';
import { workingDayOnOrAfter } from '../../../domain/time/calendar.ts';
import {
  addDays,
  type CivilDate,
  dateOf,
  type Instant,
  instantOf,
  millisecondsOf,
  startOf,
} from '../../../domain/time/civil-date.ts';
import { formOf } from '../../../forms/registry.ts';
import { saveForm } from '../../../functions/adapters/drafts.ts';
import { type ActOutcome, act } from '../../../functions/use-cases/act.ts';
import {
  approveSeal,
  type NoticeActOutcome,
  withdrawNotice,
} from '../../../functions/use-cases/act-on-notice.ts';
import type { Deps } from '../../../functions/use-cases/deps.ts';
import { loadDossier } from '../../../functions/use-cases/dossier.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { startApplication } from '../../../functions/use-cases/start-application.ts';
import { actorOf, Viewer } from '../../../functions/viewer.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import { ACCOUNTS, AGENCIES, INSTITUTIONS } from './directory.ts';
import { type StandIn, standIns } from './stand-ins.ts';
import type { DemoCase, Happening } from './stories.ts';

const SPAN = 20;

/** The instant the demonstration begins, so that it ends at `now`. */
export function beginning(deps: Pick<Deps, 'calendar'>, now: number): number {
  let day = dateOf(instantOf(now));
  for (let left = SPAN + 2; left > 0; left -= 1) {
    day = addDays(day, -1);
    while (workingDayOnOrAfter(deps.calendar, day) !== day) day = addDays(day, -1);
  }
  return millisecondsOf(startOf(day)) + 10 * 3_600_000;
}

/**
 * Plays every case through the real use cases, day by day from `from`; `goTo` moves the clock and runs what becomes due.
 * Played again after it broke off, it repeats every act word for word under the same key, and goes on.
 */
export async function playDemonstration(
  deps: Deps,
  procedure: Procedure,
  cases: readonly DemoCase[],
  from: Instant,
  goTo: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const papers = await standIns();
  const ids = new Map<DemoCase, string>();
  let day = dateOf(from);
  for (let n = 0; n <= SPAN; n += 1) {
    for (const [index, demo] of cases.entries()) {
      const law = demo.procedure === undefined ? procedure : procedureOf(demo.procedure);
      if (!law) throw new Error(`no such procedure: ${demo.procedure}`);
      if (demo.begins === n) ids.set(demo, await begin(deps, law, demo, index, day, papers));
    }
    // Uploads are inspected before anybody can hand them in.
    await goTo(millisecondsOf(startOf(day)) + 11 * 3_600_000);
    for (const demo of cases) {
      for (const happening of demo.happenings.filter((each) => each.day === n)) {
        await happen(deps, ids.get(demo) ?? '', happening, day);
        await goTo(millisecondsOf(deps.now()));
      }
    }
    day = workingDayOnOrAfter(deps.calendar, addDays(day, 1));
    await goTo(millisecondsOf(startOf(day)) + 10 * 3_600_000);
  }
}

async function begin(
  deps: Deps,
  procedure: Procedure,
  demo: DemoCase,
  index: number,
  today: CivilDate,
  papers: readonly StandIn[],
): Promise<string> {
  const institution = INSTITUTIONS.find(({ id }) => id === demo.institution);
  const account = ACCOUNTS.find((each) => each.institution === demo.institution);
  if (!institution || !account) throw new Error(`no such institution: ${demo.institution}`);
  const kind = demo.kind ?? institution.kind;
  const caseId = await startApplication(deps, {
    procedure,
    agency: demo.agency,
    applicantKind: kind,
    actor: { role: 'applicant', id: account.id, institution: institution.id },
    idempotencyKey: `demonstration-${index}`,
  });
  if (!caseId) throw new Error('the demonstration was begun before');
  for (const { form, appliesTo } of procedure.forms) {
    if (!appliesTo.includes(kind)) continue;
    const { samples } = formOf(form);
    const sample =
      samples.find(({ id }) => id === kind) ??
      samples.find(({ facts }) => facts.applicantKind === kind) ??
      samples[0];
    const known = {
      unitName: institution.name,
      unitAddress: institution.address,
      institutionName: institution.name,
      institutionAddress: institution.address,
      pharmacyName: institution.name,
      agencyName: AGENCIES.find(({ id }) => id === demo.agency)?.name,
      applicationDate: today,
    };
    const values: Record<string, unknown> = { ...sample?.values };
    for (const [name, value] of Object.entries(known)) if (name in values) values[name] = value;
    const input = demo.draft ? Object.fromEntries(Object.entries(values).slice(0, 5)) : values;
    await saveForm(deps.table, caseId, { form, input, version: 1, savedAt: deps.now() });
    if (demo.draft) return caseId;
  }
  await upload(deps, caseId, papers, demo.without);
  return caseId;
}

async function upload(
  deps: Deps,
  caseId: string,
  papers: readonly StandIn[],
  without: string | undefined,
): Promise<void> {
  const loaded = await loadCase(deps.table, caseId);
  if (loaded.head.stageKind !== 'draft') return;
  const dossier = await loadDossier(deps, loaded);
  const needed = dossier.materials.filter(({ required }) => required === 'yes');
  for (const { material } of needed) {
    const paper = papers.find(({ mediaType }) => material.accept.includes(mediaType));
    if (material.id === without || !paper) continue;
    await deps.files.client.send(
      new PutObjectCommand({
        Bucket: deps.files.uploads,
        Key: `uploads/${caseId}/${material.id}/demo${material.id.replaceAll('-', '')}/${material.label.replaceAll('/', '、').slice(0, 20)}.${paper.extension}`,
        Body: paper.bytes,
        ContentType: 'application/octet-stream',
      }),
    );
  }
}

async function happen(deps: Deps, caseId: string, happening: Happening, today: CivilDate): Promise<void> {
  const account = ACCOUNTS.find(({ id }) => id === happening.by);
  if (!account) throw new Error(`no such account: ${happening.by}`);
  const { id: sub, duty: _duty, ...person } = account;
  const viewer = Viewer.parse({ sub, ...person });
  const outcome = await outcomeOf(deps, caseId, viewer, happening, today);
  if (outcome.kind === 'done') return;
  const why =
    outcome.kind === 'refused' ? outcome.refusals.map(({ message }) => message).join(' ') : outcome.kind;
  const what = 'step' in happening ? happening.step : `${happening.does} ${happening.notice}`;
  throw new Error(`demonstration: ${happening.by} could not ${what}: ${why}`);
}

async function outcomeOf(
  deps: Deps,
  caseId: string,
  viewer: Viewer,
  happening: Happening,
  today: CivilDate,
): Promise<ActOutcome | NoticeActOutcome> {
  if ('step' in happening) {
    const { facts } = (await loadCase(deps.table, caseId)).state;
    const next = workingDayOnOrAfter(deps.calendar, addDays(today, 1));
    return await act(deps, {
      caseId,
      actor: actorOf(viewer),
      act: { step: happening.step, payload: happening.payload?.({ caseId, today, next, facts }) ?? {} },
      idempotencyKey: `demonstration-${caseId}-${happening.step}`,
    });
  }
  const [notice = '', event] = happening.notice.split('.');
  const request = { caseId, notice, eventNumber: Number(event) };
  if (happening.does === 'approve-seal') return await approveSeal(deps, viewer, request);
  return await withdrawNotice(deps, viewer, { ...request, reason: happening.reason, reissue: true });
}
