import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The local edition's clock: the machine's, plus what somebody has moved it forward. */
export interface MovableClock {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Moves forward to an instant; law does not run backwards, so an earlier one is refused. */
  moveTo(milliseconds: number): boolean;
  /** Sets an empty data folder's clock back, so that a demonstration can be told from its beginning. */
  rewind(milliseconds: number): void;
  /** How far it runs ahead of the machine, in milliseconds. */
  ahead: () => number;
}

/** Opens the clock of a data folder; how far it was moved survives a restart. */
export function openClock(folder: string, machine: () => number = Date.now): MovableClock {
  const file = join(folder, 'clock.json');
  let ahead = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { ahead: number }).ahead : 0;
  const now = () => machine() + ahead;
  return {
    now,
    ahead: () => ahead,
    rewind: set,
    moveTo: (milliseconds) => {
      if (milliseconds < now()) return false;
      set(milliseconds);
      return true;
    },
  };

  function set(milliseconds: number): void {
    ahead = milliseconds - machine();
    writeFileSync(`${file}.new`, JSON.stringify({ ahead }));
    renameSync(`${file}.new`, file);
  }
}
