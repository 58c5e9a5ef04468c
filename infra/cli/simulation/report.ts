import { z } from 'zod';

const citation = z.strictObject({ source: z.string(), place: z.string(), quote: z.string() });
const labelled = z.strictObject({ id: z.string(), label: z.string() });
const day = z.iso.date();

const deadline = z.strictObject({
  id: z.string(),
  label: z.string(),
  /** The role it binds. */
  binds: z.string(),
  start: day,
  /** `null` where the document gives no number. */
  end: day.nullable(),
  effectiveOn: day.nullable(),
  /** False: 暂估. */
  firm: z.boolean(),
  /** `passed`: late, and still open. */
  status: z.enum(['running', 'paused', 'passed']),
});

const notice = z.strictObject({ id: z.string(), label: z.string(), number: z.string().nullable() });

const entry = z.strictObject({
  /** Beijing time with its offset: for a clock's event the instant at which the timeline woke. */
  at: z.string(),
  date: day,
  /** Somebody's act, the clock's own event, or the timeline's record of a document. */
  kind: z.enum(['act', 'clock', 'timeline']),
  actor: z.string(),
  actorLabel: z.string(),
  /** The step taken, for acts; `null` for the opening of the draft. */
  step: z.string().nullable(),
  /** What stands in the history, and its number there; `null` for what was refused. */
  event: z.string().nullable(),
  n: z.int().nullable(),
  label: z.string(),
  outcome: z.enum(['recorded', 'refused']),
  /** What the scenario expected, for its own events. */
  expected: z.enum(['accepted', 'refused']).nullable(),
  refusals: z.array(
    z.strictObject({
      reason: z.string(),
      message: z.string(),
      field: z.string().nullable(),
      citations: z.array(citation),
    }),
  ),
  /** The law of the step, or of the deadline that ended. */
  citations: z.array(citation),
  /** The stage afterwards. */
  stage: labelled,
  /** The number the act itself took. */
  number: z.string().nullable(),
  /** Documents it brought about (acts), or that was issued (timeline). */
  notices: z.array(notice),
  /** What runs afterwards. */
  deadlines: z.array(deadline),
});

/** What `simulate --json` prints: stable, and strict, so that it is the documentation of itself. */
export const Report = z.strictObject({
  title: z.string().nullable(),
  procedure: z.strictObject({ id: z.string(), version: z.string(), title: z.string() }),
  applicant: z.strictObject({ kind: z.string(), label: z.string(), name: z.string(), address: z.string() }),
  agency: z.strictObject({ level: z.string(), name: z.string() }),
  until: day,
  /** In the order of time. */
  entries: z.array(entry),
  /** How the case stands at the end of the last day. */
  end: z.strictObject({
    stage: labelled,
    kind: z.enum(['draft', 'open', 'final']),
    meaning: z.string().nullable(),
    receiptNumber: z.string().nullable(),
    notices: z.array(
      z.strictObject({
        id: z.string(),
        label: z.string(),
        number: z.string().nullable(),
        issuedAt: z.string().nullable(),
        servedOn: day.nullable(),
      }),
    ),
    deadlines: z.array(deadline),
  }),
  /** Expectations that failed, in plain Chinese; exit 1 when there are any. */
  findings: z.array(z.string()),
});

export type Report = z.output<typeof Report>;
export type Entry = Report['entries'][number];
