import type { YearlyGate } from '../../../domain/beside.ts';
import type { Criterion } from '../../../domain/criterion.ts';
import type { Procedure, RefusalGround } from '../../../domain/procedure.ts';
import type { Length } from '../../../domain/time/length.ts';
import { procedures } from '../../../procedures/registry.ts';
import { WORDING } from '../../wording.ts';

/** A kind of bar that the register can hold: the date fact that applications meet at the door. */
export interface BarKind {
  fact: string;
  label: string;
  /** How long it bars, by the ground that asks for it; the longest of several. */
  length?: Length;
  /** The fact that says whether the penalty or liability behind it is still open, where a ground asks for that too. */
  outstanding?: string;
  /** The grounds that look at it, for showing the article. */
  grounds: readonly { procedure: Procedure; ground: RefusalGround }[];
}

/** A yearly figure that some procedure's gate looks at. */
export interface FigureKind {
  fact: string;
  label: string;
  unit: string;
  gate: YearlyGate;
  procedure: Procedure;
}

interface Ban {
  fact: string;
  length: Length;
  outstanding?: string;
}

/** Every kind of bar of these procedures: what their deadlines write, and what their refusal grounds ask for. */
export function barKinds(of: readonly Procedure[] = procedures): BarKind[] {
  const kinds = new Map<string, BarKind>();
  for (const procedure of of) {
    for (const ground of procedure.refusalGrounds) {
      for (const { fact, length, outstanding } of ground.test ? bansIn(ground.test) : []) {
        const before = kinds.get(fact);
        const open = outstanding ?? before?.outstanding;
        kinds.set(fact, {
          fact,
          label: WORDING.label?.(fact) ?? ground.label,
          length: longer(before?.length, length),
          ...(open && { outstanding: open }),
          grounds: [...(before?.grounds ?? []), { procedure, ground }],
        });
      }
    }
    for (const { effect, label, length } of procedure.deadlines) {
      if (effect.kind !== 'bar' || kinds.has(effect.fact)) continue;
      kinds.set(effect.fact, {
        fact: effect.fact,
        label: WORDING.label?.(effect.fact) ?? label,
        length,
        grounds: [],
      });
    }
  }
  return [...kinds.values()];
}

/** Every figure of the gates of these procedures, each once. */
export function figureKinds(of: readonly Procedure[] = procedures): FigureKind[] {
  const kinds = new Map<string, FigureKind>();
  for (const procedure of of)
    for (const gate of procedure.gates ?? [])
      for (const { fact, label, unit } of gate.figures)
        if (!kinds.has(fact)) kinds.set(fact, { fact, label, unit, gate, procedure });
  return [...kinds.values()];
}

/** The bans of rule R5 that a criterion asks for; what stands beside one in an `any` says whether its penalty is still open. */
function bansIn(criterion: Criterion): Ban[] {
  if ('bannedFor' in criterion) return [{ fact: criterion.since, length: criterion.bannedFor }];
  if ('not' in criterion) return bansIn(criterion.not);
  if ('all' in criterion) return criterion.all.flatMap(bansIn);
  if (!('any' in criterion)) return [];
  const open = criterion.any.flatMap((one) => ('is' in one && one.is === true ? one.fact : []));
  return criterion.any
    .flatMap(bansIn)
    .map((ban) => (open[0] && !ban.outstanding ? { ...ban, outstanding: open[0] } : ban));
}

function longer(one: Length | undefined, other: Length): Length {
  return one && inMonths(one) >= inMonths(other) ? one : other;
}

function inMonths(length: Length): number {
  if (length.unit === 'years') return length.n * 12;
  return length.unit === 'months' ? length.n : 0;
}
