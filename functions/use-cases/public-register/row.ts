import { createHash } from 'node:crypto';
import { type CaseEvent, ENGINE_EVENTS } from '../../../domain/case/event.ts';
import type { CaseState } from '../../../domain/case/state.ts';
import { textFact } from '../../../domain/criterion.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { type StandingSpan, standingHistory } from '../../../domain/standing.ts';
import { type CivilDate, isCivilDate } from '../../../domain/time/civil-date.ts';
import type { Interval, Qualification, RegisterRow } from '../../adapters/register-row.ts';
import { WORDING } from '../../wording.ts';

/** What stands beside the case: who they are. */
export interface About {
  institution: { name: string; address?: string; creditCode?: string };
  agency: { name: string; region: string };
  /** The agency above, where there is one. */
  parent?: { id: string; region: string };
  qualifications: readonly Qualification[];
}

/** A name of something for the public, which does not lead back to it. */
export function publicId(kind: 'institution' | 'entry', id: string): string {
  return createHash('sha256').update(`${kind}\n${id}`).digest('hex').slice(0, 16);
}

/** What the register says of a case; undefined where it does not stand there. */
export function rowOf(
  { caseId, procedure, state }: { caseId: string; procedure: Procedure; state: CaseState },
  { institution, agency, parent, qualifications }: About,
): RegisterRow | undefined {
  const spans = standingHistory(procedure, state);
  if (spans.length === 0) return undefined;
  const { facts, applicantKind } = state;
  const said = saidLast(state.history);
  const address = textFact(facts, 'unitAddress', institution.address);
  const creditCode = textFact(facts, 'creditCode', institution.creditCode);
  return {
    entry: publicId('entry', caseId),
    institution: publicId('institution', state.institution),
    name: textFact(facts, 'unitName', institution.name),
    ...(creditCode && { creditCode }),
    ...(address && { address }),
    kind: applicantKind,
    kindLabel: procedure.applicants.find(({ id }) => id === applicantKind)?.label ?? '',
    particulars: particularsOf(state),
    ...said,
    agency: state.agency,
    agencyName: agency.name,
    region: agency.region,
    area: parent?.id ?? state.agency,
    areaRegion: parent?.region ?? agency.region,
    procedure: procedure.id,
    matter: procedure.title,
    qualifications,
    intervals: spans.map((span) => intervalOf(procedure, state.history, span)),
  };
}

/** How it stands on a day; undefined before its first. */
export function statusOn(
  { intervals }: Pick<RegisterRow, 'intervals'>,
  day: CivilDate,
): Interval | undefined {
  return intervals.findLast(({ from }) => from <= day);
}

function intervalOf(
  procedure: Procedure,
  history: readonly CaseEvent[],
  { status, settles, stage, from, until, eventNumber }: StandingSpan,
): Interval {
  const label = procedure.stages.find(({ id }) => id === stage)?.label ?? '';
  const ground = status === 'designated' ? undefined : groundOf(procedure, history[eventNumber - 1]);
  return { status, settles, label, from, ...(until && { until }), ...(ground && { ground }) };
}

/** The ground of a decision, where the document wants the list of those it was taken against made public. */
function groundOf({ grounds = [] }: Procedure, event: CaseEvent | undefined): Interval['ground'] {
  const found = grounds.find(({ id }) => id === event?.payload.ground);
  const [citation] = found?.citations ?? [];
  if (!found?.publication || !citation) return undefined;
  const { source, place, quote } = citation;
  return { label: found.label, source, place, quote };
}

/** Number and term as they were said last; what is only announced for a later day does not count yet. */
function saidLast(
  history: readonly CaseEvent[],
): Pick<RegisterRow, 'agreement' | 'validFrom' | 'validUntil'> {
  const payloads = history
    .filter(({ type }) => type !== ENGINE_EVENTS.actScheduled)
    .map(({ payload }) => payload);
  const last = (field: string) =>
    payloads.findLast((payload) => typeof payload[field] === 'string' && payload[field] !== '')?.[field];
  const day = (field: string) => {
    const value = last(field);
    return typeof value === 'string' && isCivilDate(value) ? value : undefined;
  };
  const agreement = last('agreementNumber');
  const [validFrom, validUntil] = [day('validFrom'), day('validUntil')];
  return {
    ...(typeof agreement === 'string' && { agreement }),
    ...(validFrom && { validFrom }),
    ...(validUntil && { validUntil }),
  };
}

/** Facts of the institution itself that a register tells, by the names the forms give them. */
const PARTICULARS = [
  'institutionCategory',
  'institutionType',
  'institutionLevel',
  'institutionGrade',
  'gradeLevel',
  'gradeClass',
];

function particularsOf({ facts }: CaseState): RegisterRow['particulars'] {
  return PARTICULARS.flatMap((name) => {
    const value = textFact(facts, name);
    const label = WORDING.label(name);
    return value && label ? [{ label, value }] : [];
  });
}
