import type { JsonObject } from './json.ts';
import type { HistoryEvent } from './rows.ts';

// The SDK has one details field a group of event types; types without details are left out.
const GROUPS: readonly [pattern: RegExp, field: string][] = [
  [/^\w+StateEntered$/, 'stateEnteredEventDetails'],
  [/^\w+StateExited$/, 'stateExitedEventDetails'],
  [/^MapStateStarted$/, 'mapStateStartedEventDetails'],
  [/^(MapIteration(Started|Succeeded|Failed|Aborted))$/, '$1EventDetails'],
  [/^(Task(Scheduled|Started|Submitted|Succeeded|Failed|TimedOut))$/, '$1EventDetails'],
  [/^(Execution(Started|Succeeded|Failed|TimedOut|Aborted))$/, '$1EventDetails'],
  [/^(EvaluationFailed)$/, '$1EventDetails'],
];

/** The name of the SDK's details field for a type of event, or undefined when it has none. */
function fieldOf(type: string): string | undefined {
  for (const [pattern, field] of GROUPS)
    if (pattern.test(type)) {
      const name = type.replace(pattern, field);
      return name[0]?.toLowerCase() + name.slice(1);
    }
  return undefined;
}

const DATA = ['input', 'output', 'parameters', 'assignedVariables'];

/** One event as GetExecutionHistory answers it; without the payloads when `includeData` is false. */
export function eventShape(event: HistoryEvent, includeData: boolean): JsonObject {
  const field = fieldOf(event.type);
  const kept = Object.entries(event.details).filter(([key]) => includeData || !DATA.includes(key));
  return {
    id: event.id,
    previousEventId: event.previous,
    timestamp: event.at / 1000,
    type: event.type,
    ...(field !== undefined && { [field]: Object.fromEntries(kept) }),
  };
}
