import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AwsError } from '../aws/aws-error.ts';
import type { RetryRule } from '../aws/delivery-queue.ts';
import type { Clock } from '../aws/service.ts';
import { compilePattern, isObject, type Matcher } from './pattern.ts';

/** One rule on the bus: which events, and which functions get them. */
export interface RuleDefinition {
  name: string;
  /** An event pattern; see pattern.ts for what is answered. */
  pattern: unknown;
  targets: readonly { function: string; retry?: RetryRule }[];
}

/** An entry of PutEvents. Strict: TraceHeader and the like are refused. */
export const ENTRY = z.strictObject({
  Source: z.string().optional(),
  DetailType: z.string().optional(),
  Detail: z.string().optional(),
  /** Seconds since 1970. */
  Time: z.number().optional(),
  Resources: z.array(z.string()).optional(),
  EventBusName: z.string().optional(),
});

/** An entry of PutEvents. */
export type EventEntry = z.infer<typeof ENTRY>;

/** An event as targets receive it. */
export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: Record<string, unknown>;
}

/** Why one entry of a request was not taken, as PutEvents reports it. */
export interface EntryFault {
  ErrorCode: string;
  ErrorMessage: string;
}

/** All entries of one request together. */
export const MAX_REQUEST_BYTES = 256 * 1024;

/** The rules of one bus, compiled. */
export interface Bus {
  /** An event of the entry, or why it is refused. @throws AwsError when it names a bus that does not exist */
  toEvent(entry: EventEntry): BusEvent | EntryFault;
  /** The targets of an event as [target id, function]. */
  targetsOf(event: BusEvent): string[];
  retryOf(target: string): RetryRule | undefined;
}

/** Compiles the rules of the bus. @throws Error naming the rule whose pattern is not valid */
export function createBus(options: {
  name: string;
  region: string;
  clock: Clock;
  rules: readonly RuleDefinition[];
}): Bus {
  const retries = new Map<string, RetryRule>();
  const rules = options.rules.map((rule) => {
    const targets = rule.targets.map((target) => {
      const id = `rule/${rule.name}/${target.function}`;
      if (target.retry) retries.set(id, target.retry);
      return id;
    });
    return { matches: compileRule(rule), targets };
  });
  return {
    toEvent(entry) {
      const { Source = '', DetailType = '', Detail = '', EventBusName = options.name } = entry;
      if (EventBusName !== options.name && !EventBusName.endsWith(`:event-bus/${options.name}`)) {
        throw new AwsError('ResourceNotFoundException', `Event bus ${EventBusName} does not exist.`);
      }
      const fault = faultOf(Source, DetailType, Detail);
      if (fault) return fault;
      const detail = parseObject(Detail);
      if (!detail) return { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' };
      const at = entry.Time === undefined ? options.clock() : entry.Time * 1000;
      return {
        version: '0',
        id: randomUUID(),
        'detail-type': DetailType,
        source: Source,
        account: '000000000000',
        time: new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z'),
        region: options.region,
        resources: entry.Resources ?? [],
        detail,
      };
    },
    targetsOf: (event) => rules.flatMap(({ matches, targets }) => (matches(event) ? targets : [])),
    retryOf: (target) => retries.get(target),
  };
}

/** The size EventBridge counts for an entry. */
export function entryBytes(entry: EventEntry): number {
  const texts = [entry.Source, entry.DetailType, entry.Detail, ...(entry.Resources ?? [])];
  const size = texts.reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0);
  return size + (entry.Time === undefined ? 0 : 14);
}

function compileRule(rule: RuleDefinition): Matcher {
  try {
    return compilePattern(rule.pattern);
  } catch (error) {
    throw new Error(`rule ${rule.name}: ${String(error)}`, { cause: error });
  }
}

const invalid = (ErrorMessage: string): EntryFault => ({ ErrorCode: 'InvalidArgument', ErrorMessage });

function faultOf(source: string, detailType: string, detail: string): EntryFault | undefined {
  const missing = [
    ['Source', source],
    ['DetailType', detailType],
    ['Detail', detail],
  ].find(([, text]) => text === '');
  if (missing) return invalid(`Parameter ${missing[0]} is not valid. Reason: it is required.`);
  if (source.length > 256 || detailType.length > 128) return invalid('Source or DetailType is too long.');
  if (source.startsWith('aws.')) {
    return { ErrorCode: 'NotAuthorizedForSourceException', ErrorMessage: 'Not authorized for the source.' };
  }
  return undefined;
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // Not JSON: the caller reports it.
  }
  return undefined;
}
