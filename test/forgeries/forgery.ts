import type { AlterationClass } from '../../functions/seals/verify/verdict.ts';
import type { Victim, World } from './world.ts';

/** One way of forging. */
export interface Forgery {
  /** What the forger does, in words. */
  name: string;
  /** What the verifier may call it; anything but genuine when absent. */
  told?: readonly AlterationClass[];
  /** The forged file; undefined where this victim does not lend itself to it. */
  forge(victim: Victim, world: World): Uint8Array | undefined;
}
