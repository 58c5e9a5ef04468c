import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';
import { seededRandom } from '../aws/seeded-random.ts';
import { queryError } from './failure.ts';

/** What an expression may learn of the outside world; injected, so that a moved clock moves expressions too. */
export interface Surroundings {
  /** Milliseconds since 1970, UTC; fixed for the time of one evaluation. */
  now: number;
  /** A number in [0, 1). */
  random: () => number;
}

const HASHES: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** The largest array `$range` may make, as for the intrinsic function it replaces. */
const MAX_RANGE = 1000;

const formatMillis = jsonata('$fromMillis($ms, $picture, $zone)');

function integer(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw queryError(`${name} must be an integer.`);
}

function text(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw queryError(`${name} must be a string.`);
}

function partition(array: unknown, size: unknown): unknown[][] {
  const chunk = integer(size, 'The second argument of $partition');
  if (!Array.isArray(array)) throw queryError('The first argument of $partition must be an array.');
  if (chunk < 1) throw queryError('The second argument of $partition must be positive.');
  const chunks: unknown[][] = [];
  for (let at = 0; at < array.length; at += chunk) chunks.push(array.slice(at, at + chunk));
  return chunks;
}

function range(first: unknown, last: unknown, step: unknown): number[] {
  const from = integer(first, 'The first argument of $range');
  const to = integer(last, 'The second argument of $range');
  const by = integer(step, 'The third argument of $range');
  if (by === 0) throw queryError('The third argument of $range must not be zero.');
  const count = Math.max(0, Math.floor((to - from) / by) + 1);
  if (count > MAX_RANGE) throw queryError(`$range may make at most ${MAX_RANGE} elements.`);
  return Array.from({ length: count }, (_, index) => from + index * by);
}

function hash(content: unknown, algorithm: unknown): string {
  const name = HASHES[text(algorithm, 'The second argument of $hash')];
  if (!name) throw queryError(`$hash knows no algorithm "${String(algorithm)}".`);
  return createHash(name).update(text(content, 'The first argument of $hash'), 'utf8').digest('hex');
}

function parse(value: unknown): unknown {
  try {
    return JSON.parse(text(value, 'The argument of $parse')) as unknown;
  } catch (cause) {
    throw queryError(`$parse was given text that is not JSON: ${String(cause)}`);
  }
}

/**
 * The functions Step Functions adds to JSONata 2.0.6 or replaces in it, for one evaluation.
 * Source: AWS Step Functions developer guide, "Transforming data with JSONata".
 */
export function stepFunctions(around: Surroundings): Record<string, (...args: never[]) => unknown> {
  return {
    now: (picture: unknown, zone: unknown) => formatMillis.evaluate({}, { ms: around.now, picture, zone }),
    millis: () => around.now,
    random: (seed: unknown) =>
      seed === undefined ? around.random() : seededRandom(integer(seed, 'The argument of $random'))(),
    uuid: () => randomUUID(),
    partition,
    range,
    hash,
    parse,
  };
}
