import {
  EventBridgeClient,
  type EventBridgeClientConfig,
  PutEventsCommand,
} from '@aws-sdk/client-eventbridge';

/** Our own bus. */
export interface Bus {
  client: EventBridgeClient;
  name: string;
}

/** One event for the bus; `detail` is sent as JSON. */
export interface BusEntry {
  source: string;
  detailType: string;
  detail: object;
}

/** PutEvents takes so many at once. */
const AT_ONCE = 10;

export function openBus(name: string, config: EventBridgeClientConfig = {}): Bus {
  return { client: new EventBridgeClient(config), name };
}

/** Puts events on the bus, in order. @throws {Error} when one of them was not taken. */
export async function putEvents({ client, name }: Bus, entries: readonly BusEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const { FailedEntryCount = 0, Entries = [] } = await client.send(
      new PutEventsCommand({
        Entries: entries.slice(from, from + AT_ONCE).map(({ source, detailType, detail }) => ({
          EventBusName: name,
          Source: source,
          DetailType: detailType,
          Detail: JSON.stringify(detail),
        })),
      }),
    );
    if (FailedEntryCount > 0)
      throw new Error(`the bus refused ${Entries.flatMap(({ ErrorCode }) => ErrorCode ?? []).join(', ')}`);
  }
}
