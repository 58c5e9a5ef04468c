/** A version as a strong entity tag. */
export function etagOf(version: number): string {
  return `"${version}"`;
}

/** The version an If-Match names; `absent` without the header, `unreadable` for anything but one of our own tags. */
export function versionIn(ifMatch: string | undefined): number | 'absent' | 'unreadable' {
  if (ifMatch === undefined) return 'absent';
  const digits = /^\s*"(\d{1,9})"\s*$/.exec(ifMatch)?.[1];
  return digits === undefined ? 'unreadable' : Number(digits);
}

/** The key in an Idempotency-Key header, with or without the quotes of a structured field; undefined when unusable. */
export function idempotencyKeyIn(header: string | undefined): string | undefined {
  const text = header?.trim() ?? '';
  const bare = /^"(.*)"$/.exec(text)?.[1] ?? text;
  return /^[\x21-\x7e]{8,200}$/.test(bare) ? bare : undefined;
}
