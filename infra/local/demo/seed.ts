import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instant, instantOf } from '../../../domain/time/civil-date.ts';
import { putInstitution } from '../../../functions/adapters/directory.ts';
import type { Deps } from '../../../functions/use-cases/deps.ts';
import { procedures } from '../../../procedures/registry.ts';
import type { MovableClock } from '../clock.ts';
import { beginning, playDemonstration } from './cases.ts';
import { INSTITUTIONS } from './directory.ts';
import { keepRegisters } from './registers.ts';
import { CASES } from './stories.ts';

/** What seeding needs of the edition. */
export interface Seeding {
  data: string;
  deps: Deps;
  clock: MovableClock;
  /** The machine's own clock, milliseconds: the demonstration ends at its present. */
  machine: () => number;
  settleAll: () => Promise<void>;
  /** How many of the cases are told; all when undefined. */
  stories: number | undefined;
}

/**
 * Institutions and cases of the agencies on record, once, told over the past weeks by a clock that ends at the present. A telling that was
 * killed is told again from its beginning: what had happened is found under its key and does not happen twice.
 */
export async function seedDemonstration(seeding: Seeding): Promise<void> {
  const { data, deps, clock, machine, settleAll, stories } = seeding;
  const done = join(data, 'demonstration.json');
  if (existsSync(done)) return;
  for (const institution of INSTITUTIONS) await putInstitution(deps.table, institution);
  const [procedure] = procedures;
  if (!procedure) throw new Error('there is no procedure to demonstrate');
  const from = begun(join(data, 'demonstration-begun.json'), () => {
    const instant = beginning(deps, machine());
    clock.rewind(instant);
    return instantOf(instant);
  });
  await playDemonstration(deps, procedure, CASES.slice(0, stories), from, async (milliseconds) => {
    clock.moveTo(Math.min(milliseconds, machine()));
    await settleAll();
  });
  clock.moveTo(machine());
  await settleAll();
  await keepRegisters(deps);
  write(done, { at: instantOf(clock.now()) });
}

/** When the telling began: recorded after the clock was set back, so that it is never set back twice. */
function begun(file: string, begin: () => Instant): Instant {
  if (!existsSync(file)) write(file, { from: begin() });
  return (JSON.parse(readFileSync(file, 'utf8')) as { from: Instant }).from;
}

function write(file: string, content: object): void {
  writeFileSync(`${file}.new`, JSON.stringify(content));
  renameSync(`${file}.new`, file);
}
