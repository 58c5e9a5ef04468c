import type { AlterationClass } from './verdict.ts';

/**
 * A file, signature or certificate is not what it has to be. Thrown and caught inside this folder only: to its callers every
 * outcome is a verdict.
 */
export class Malformed extends Error {
  override name = 'Malformed';
  readonly alteration: AlterationClass;
  /** `message` is a sentence in plain Chinese for the verdict's details. */
  constructor(alteration: AlterationClass, message: string) {
    super(message);
    this.alteration = alteration;
  }
}

/** The value, or Malformed when there is none. */
export function demand<T>(value: T | undefined | null, alteration: AlterationClass, message: string): T {
  if (value === undefined || value === null) throw new Malformed(alteration, message);
  return value;
}

/** @throws {Malformed} unless it holds */
export function hold(condition: boolean, alteration: AlterationClass, message: string): asserts condition {
  if (!condition) throw new Malformed(alteration, message);
}
