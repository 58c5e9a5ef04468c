import type { Instant } from '../../../domain/time/civil-date.ts';
import { type OutgoingTypeName, schemaPath } from './catalogue.ts';

/** CloudEvents 1.0 in structured JSON. `source` and `id` together never come twice for two different events. */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: OutgoingTypeName;
  /** The case's public number, or its id where it has none. */
  subject: string;
  time: Instant;
  datacontenttype: 'application/json';
  dataschema: string;
  data: Readonly<Record<string, unknown>>;
}

/** Media type of one event in structured mode. */
export const CLOUD_EVENT_JSON = 'application/cloudevents+json; charset=utf-8';

/** Puts data into its envelope. `origin`: where the schemas are served. */
export function envelope(
  origin: string,
  { agency, ...given }: Pick<CloudEvent, 'id' | 'type' | 'subject' | 'time' | 'data'> & { agency: string },
): CloudEvent {
  return {
    specversion: '1.0',
    id: given.id,
    source: `urn:dingdian:agency:${agency}`,
    type: given.type,
    subject: given.subject,
    time: given.time,
    datacontenttype: 'application/json',
    dataschema: `${origin}${schemaPath(given.type)}`,
    data: given.data,
  };
}
