/** Any JSON value, as it travels between states. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A JSON object. */
export type JsonObject = { [key: string]: Json };

/** True for a plain JSON object (not null, not an array). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The size in bytes (UTF-8) that the Step Functions payload quota counts. */
export function sizeOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value), 'utf8');
}

/** Reads JSON text that this service wrote itself, or that a caller has checked. Throws SyntaxError. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

/** What is left of a value once it has travelled as JSON. */
export function copyOf(value: unknown): Json {
  return parseJson(JSON.stringify(value));
}

/** A fault's own words. */
export function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
