import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { EventPayload } from '../../domain/case/event.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import { formOf } from '../../forms/registry.ts';
import { loadForm, loadUploads, recordUpload, saveForm } from '../../functions/adapters/drafts.ts';
import { act } from '../../functions/use-cases/act.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { loadDossier } from '../../functions/use-cases/dossier.ts';
import { loadCase } from '../../functions/use-cases/load-case.ts';
import { startApplication } from '../../functions/use-cases/start-application.ts';
import { applicant, clerk, INSTITUTIONS, PROCEDURE } from './people.ts';

/** One thing a client does to a case; it either was acknowledged or is done again under the same key. */
export type Op =
  | { do: 'start' }
  | { do: 'form'; form: string }
  | { do: 'materials'; without?: string }
  | { do: 'photo' }
  | { do: 'inspected' }
  | { do: 'step'; by: 'applicant' | 'clerk'; step: string; serves?: string };

/** A case as its client knows it. */
export interface Errand {
  /** Makes the Idempotency-Keys. */
  key: string;
  plan: PlanName;
  agency: string;
  institution: string;
  /** How many of the plan's things were acknowledged. */
  acknowledged: number;
  caseId?: string;
  /** The receipt number that was acknowledged. */
  receiptNumber?: string;
}

/** A material that is left out at first where more is to be asked for. */
const MISSING = 'material-08-7';
const step = (by: 'applicant' | 'clerk', name: string, serves?: string): Op => ({
  do: 'step',
  by,
  step: name,
  ...(serves && { serves }),
});
const filled = (without?: string): Op[] => [
  { do: 'start' },
  ...PROCEDURE.forms.map(({ form }): Op => ({ do: 'form', form })),
  { do: 'materials', ...(without && { without }) },
];
const submit = step('applicant', 'submit');
const asked = [
  ...filled(MISSING),
  submit,
  step('clerk', 'ask-for-more'),
  step('clerk', 'serve', 'annex-04-2'),
];

/** Every way through the acceptance, and where it rests when its client has nothing more to do. */
export const PLANS = {
  accepted: [
    ...filled(),
    { do: 'photo' },
    { do: 'inspected' },
    submit,
    step('clerk', 'accept'),
    step('applicant', 'serve', 'annex-04-1'),
    step('applicant', 'upload-to-province'),
  ],
  supplemented: [
    ...asked,
    { do: 'materials' },
    step('applicant', 'supplement'),
    step('clerk', 'accept'),
    step('clerk', 'serve', 'annex-04-1'),
  ],
  lapsing: asked,
  refused: [...filled(), submit, step('clerk', 'refuse'), step('clerk', 'serve', 'annex-04-3')],
  waiting: [...filled(), submit],
  withdrawn: [...filled(), submit, step('applicant', 'withdraw')],
} as const satisfies Record<string, readonly Op[]>;

export type PlanName = keyof typeof PLANS;

/** The stage each plan ends in. */
export const RESTS: Record<PlanName, string> = {
  accepted: 'accepted',
  supplemented: 'accepted',
  lapsing: 'awaiting-supplement',
  refused: 'refused',
  waiting: 'completeness-review',
  withdrawn: 'withdrawn',
};

const payloads: Record<string, (context: { today: string; reference?: string }) => EventPayload> = {
  'ask-for-more': () => ({ findings: [{ material: MISSING, finding: '请补充测算依据。' }] }),
  refuse: () => ({ grounds: [{ ground: 'ground-10-4', reason: '尚有一项处罚未履行。' }] }),
  serve: ({ today, reference }) => ({
    notice: reference,
    method: '直接送达',
    servedOn: today,
    recipient: '王示例',
    recipientPhone: '0635-0000003',
  }),
  'upload-to-province': ({ today }) => ({ uploadedOn: today }),
  withdraw: () => ({ reason: '改期申请。' }),
};

/** Does the errand's next thing; returns the errand as acknowledged. Doing it again does no harm. @throws when refused */
export async function perform(deps: Deps, errand: Errand): Promise<Errand> {
  const op: Op | undefined = PLANS[errand.plan][errand.acknowledged];
  if (!op) throw new Error(`${errand.key} has nothing left to do`);
  const key = `${errand.key}-${errand.acknowledged}`;
  const told = await DOINGS[op.do](deps, errand, op as never, key);
  return { ...errand, ...told, acknowledged: errand.acknowledged + 1 };
}

type Doing<K extends Op['do']> = (
  deps: Deps,
  errand: Errand,
  op: Extract<Op, { do: K }>,
  key: string,
) => Promise<Pick<Errand, 'caseId' | 'receiptNumber'>>;

const DOINGS: { [K in Op['do']]: Doing<K> } = {
  async start(deps, { agency, institution }, _op, idempotencyKey) {
    const applicantKind = kindOf(institution);
    const actor = applicant(institution);
    const caseId = await startApplication(deps, {
      procedure: PROCEDURE,
      agency,
      applicantKind,
      actor,
      idempotencyKey,
    });
    if (!caseId) throw new Error('the key was taken for another use');
    return { caseId };
  },
  async form(deps, errand, { form }) {
    const input = sampleOf(form, errand.institution, dateOf(deps.now()));
    const saved = await saveForm(deps.table, caseOf(errand), {
      form,
      input,
      version: 1,
      savedAt: deps.now(),
    });
    // Refused on a repetition only, and then the first one stands.
    if (!saved && (await loadForm(deps.table, caseOf(errand), form))?.version !== 1)
      throw new Error('not saved');
    return {};
  },
  async materials(deps, errand, { without }) {
    const { materials } = await loadDossier(deps, await loadCase(deps.table, caseOf(errand)));
    const needed = materials.filter(
      ({ required, material }) => required === 'yes' && material.id !== without,
    );
    const key = `stand-ins/${caseOf(errand)}/scan.pdf`;
    await deps.files.client.send(new PutObjectCommand({ Bucket: deps.files.uploads, Key: key, Body: SCAN }));
    await Promise.all(
      needed.map(({ material }) =>
        recordUpload(deps.table, caseOf(errand), {
          ...RECORD,
          key,
          material: material.id,
          receivedAt: deps.now(),
        }),
      ),
    );
    return {};
  },
  /** A real object in the bucket: its inspection follows by notification, later or after a restart. */
  async photo(deps, errand) {
    await deps.files.client.send(
      new PutObjectCommand({ Bucket: deps.files.uploads, Key: photoKey(errand), Body: DOT }),
    );
    return {};
  },
  async inspected(deps, errand) {
    for (;;) {
      const uploads = await loadUploads(deps.table, caseOf(errand));
      if (uploads.some(({ upload }) => upload === 'photo')) return {};
      await pause(20);
    }
  },
  async step(deps, errand, { by, step: name, serves }, idempotencyKey) {
    const caseId = caseOf(errand);
    const reference = serves && (await issued(deps, caseId, serves));
    const outcome = await act(deps, {
      caseId,
      actor: by === 'clerk' ? clerk(errand.agency) : applicant(errand.institution),
      act: {
        step: name,
        payload: payloads[name]?.({ today: dateOf(deps.now()), ...(reference && { reference }) }) ?? {},
      },
      idempotencyKey,
    });
    if (outcome.kind !== 'done')
      throw new Error(`${errand.key} ${name}: ${JSON.stringify(outcome).slice(0, 1000)}`);
    const { receiptNumber } = outcome.result;
    return receiptNumber ? { receiptNumber } : {};
  },
};

/** Waits for the timeline to have issued a notice; its reference. */
async function issued(deps: Deps, caseId: string, notice: string): Promise<string> {
  for (;;) {
    const { state } = await loadCase(deps.table, caseId);
    const made = state.notices.findLast((each) => each.notice === notice && each.issued);
    if (made) return `${notice}.${made.eventNumber}`;
    await pause(40);
  }
}

/** Where the photograph of an errand lies, and the material it is one of. */
export function photoKey(errand: Errand): string {
  return `uploads/${caseOf(errand)}/${PHOTOGRAPHED}/photo/照片.png`;
}

/** A material that may be a picture. */
const PHOTOGRAPHED = PROCEDURE.materials.find(({ accept }) => accept.includes('image/png'))?.id ?? '';

/** The smallest picture: one white dot. */
const DOT = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

function caseOf({ key, caseId }: Errand): string {
  if (!caseId) throw new Error(`${key} has no case yet`);
  return caseId;
}

function kindOf(institution: string): string {
  return INSTITUTIONS.find(({ id }) => id === institution)?.kind ?? '';
}

/** One file stands for every paper of a case; its inspection is not what these tests are about. */
const SCAN = Buffer.from('%PDF-1.7 stand-in\n');
const RECORD = {
  upload: 'scan',
  fileName: '扫描件.pdf',
  size: SCAN.byteLength,
  state: 'usable',
  mediaType: 'application/pdf',
  sha256: createHash('sha256').update(SCAN).digest('hex'),
} as const;

/** A form as its sample fills it in, for this institution and day. */
export function sampleOf(form: string, institution: string, today: string): Record<string, unknown> {
  const { name, address, kind } = INSTITUTIONS.find(({ id }) => id === institution) ?? {};
  const values: Record<string, unknown> = { ...formOf(form).samples.find(({ id }) => id === kind)?.values };
  const own = {
    unitName: name,
    unitAddress: address,
    institutionName: name,
    pharmacyName: name,
    applicationDate: today,
  };
  for (const [field, value] of Object.entries(own)) if (field in values) values[field] = value;
  return values;
}
