import type { Rule } from '../../domain/procedure.ts';
import type { Role } from '../../domain/role.ts';

// What the document lays down and a procedure's own types do not hold yet. Each stands beside its procedure until they do.

/** Who reviews, and how they are drawn. The document says 随机抽取 and nothing more. */
export interface DrawRule extends Rule {
  /** The step that draws. */
  drawnBy: string;
  /** Always by chance: never chosen by a person. */
  chosen: 'at-random';
  /** How many are drawn; the document gives no number, the officer names it before he draws. */
  size: { unit: 'none' };
  /** Experts that may not be drawn for a case; each exclusion is recorded with its reason before the draw. */
  excludes: readonly string[];
  /** What is kept, so that anyone can redo the draw and find the same names. */
  keeps: readonly ('pool' | 'exclusions' | 'size' | 'seed' | 'method' | 'result')[];
}

/** What the public is told, where, and by which paper and step of the procedure. */
export interface Publication extends Rule {
  /** What is made public, in the document's words. */
  what: string;
  where?: string;
  document?: string;
  step?: string;
}

/** Whom the document gives something to do, and the role that does it here; nobody's role where the system has no part in it. */
export interface Party extends Rule {
  role: Role | null;
}
