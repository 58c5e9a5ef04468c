import { type CaseEvent, ENGINE_EVENTS, type NewEvent } from '../../../domain/case/event.ts';
import type { Facts } from '../../../domain/criterion.ts';
import { addDays, civilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { corresponding } from '../../../domain/time/count-months.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { putInstitution } from '../../../functions/adapters/directory.ts';
import { loadFollow } from '../../../functions/adapters/follows.ts';
import type { Deps } from '../../../functions/use-cases/deps.ts';
import { writeCase } from '../../../functions/use-cases/write-case.ts';
import { achieve } from '../../../infra/cli/simulation/walks/achieve.ts';
import { changed, subjectsOf } from '../../../infra/cli/simulation/walks/subjects.ts';
import { walkerOf } from '../../../infra/cli/simulation/walks/walker.ts';
import { procedureOf } from '../../../procedures/registry.ts';
import type { World } from '../world.ts';
import { must } from './cases.ts';

/** Whose application it is, and what its forms say otherwise than their samples. */
export interface Signed {
  procedure?: string;
  kind?: string;
  agency?: string;
  institution: string;
  facts?: Facts;
  /** The first day of the term; today when absent. */
  validFrom?: string;
}

const SIGNED = 'agreement-signed';
let count = 0;

/**
 * An application whose agreement is signed today for a year: its history is played in the pure domain (there in the years behind
 * us) and put on record as it is. Returns the case and the number of the event that signs.
 */
export async function signed(deps: Deps, of: Signed): Promise<{ caseId: string; n: number }> {
  const { procedure: id = 'liaocheng/designation', kind = 'medical-institution', agency = 'city' } = of;
  const { institution, facts = {} } = of;
  const level = 'city';
  const procedure = must(procedureOf(id));
  const name = `机构${institution}`;
  await putInstitution(deps.table, { id: institution, name, address: '某路', kind });
  const history = played(id, kind, facts);
  count += 1;
  const caseId = `signed${String(count).padStart(10, '0')}`;
  const today = dateOf(deps.now());
  const events = history.map((event): NewEvent => {
    const { n: _n, previous: _previous, ...rest } = event;
    const { number: _number, notices, ...payload } = rest.payload;
    const bare = notices?.map(({ notice }) => ({ notice }));
    const said = { ...payload, ...(bare && { notices: bare }) };
    if (event.type === ENGINE_EVENTS.drafted)
      return { ...rest, payload: { ...said, agency, institution, agencyLevel: level } };
    if (event.type !== SIGNED) return { ...rest, payload: said };
    const validFrom = civilDate(of.validFrom ?? today);
    const validUntil = addDays(corresponding(validFrom, { unit: 'years', n: 1 }), -1);
    const term = { validFrom, validUntil };
    return { ...rest, at: deps.now(), payload: { ...said, signedOn: today, ...term } };
  });
  const begun = { caseId, procedure, institutionName: name };
  let state = await writeCase(deps, begun, events.slice(0, 1));
  for (const some of together(events.slice(1))) state = await writeCase(deps, { ...begun, state }, some);
  return { caseId, n: state.version };
}

/** As many at once as one transaction may have: one of them makes papers, because it takes one number of a series at most. */
function together(events: readonly NewEvent[]): NewEvent[][] {
  const groups: NewEvent[][] = [];
  for (const event of events) {
    const last = groups.at(-1);
    const numbered = ({ payload }: NewEvent) => payload.notices !== undefined;
    const fits = last && last.length < 20 && !(numbered(event) && last.some(numbered));
    if (fits) last.push(event);
    else groups.push([event]);
  }
  return groups;
}

const remembered = new Map<string, readonly CaseEvent[]>();

/** The history of an application up to its signature. */
function played(id: string, kind: string, facts: Facts): readonly CaseEvent[] {
  const key = JSON.stringify([id, kind, facts]);
  const known = remembered.get(key);
  if (known) return known;
  const procedure = must(procedureOf(id));
  const course = must(procedure.courses?.find(({ appliesTo }) => appliesTo.includes(kind)));
  const walker = walkerOf(procedure, stateCouncil, { tried: () => undefined, happened: () => undefined });
  const sample = must(subjectsOf(procedure).find((one) => one.kind === kind && one.level === 'city'));
  const subject = Object.keys(facts).length > 0 ? must(changed(sample, facts)) : sample;
  let walk = walker.begin(subject);
  for (const { step: name, notice } of course.steps) {
    const step = must(procedure.steps.find((one) => one.id === name));
    walk = must(achieve(walker, walk, step, { depth: 1, ...(notice && { wishes: { notice } }) }));
    const end = walk.state.history.findIndex(({ type }) => type === SIGNED);
    if (end >= 0) {
      const history = walk.state.history.slice(0, end + 1);
      remembered.set(key, history);
      return history;
    }
  }
  throw new Error(`${id}: ${course.id} signs nothing`);
}

/** The agreement that an application of these particulars leads to, as the link opens it. */
export async function agreed(
  world: Pick<World, 'deps' | 'invoke'>,
  of: Signed,
): Promise<{ application: string; agreement: string }> {
  const { caseId, n } = await signed(world.deps, of);
  await world.invoke('follow-links', { detail: { caseId, n } });
  const { outcomes } = must(await loadFollow(world.deps.table, caseId, n));
  return { application: caseId, agreement: must(outcomes.find(({ kind }) => kind === 'taken')?.caseId) };
}

/** Follows whatever is still to be followed, as the bus would. */
export async function followed(world: Pick<World, 'invoke'>): Promise<void> {
  const result = await world.invoke('follow-links');
  if (JSON.stringify(result).includes('"failed":[{')) throw new Error(JSON.stringify(result));
}
