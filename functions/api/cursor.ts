/** Whether a cursor of ours continues the list of this partition; anything else would only reach the table as a fault. */
export function continues(cursor: string, index: string, partition: string): boolean {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (typeof key !== 'object' || key === null) return false;
    const entries = Object.entries(key);
    const names = new Set(['pk', 'sk', `${index}pk`, `${index}sk`]);
    const known = entries.every(
      ([name, value]) => names.has(name) && typeof value === 'string' && value !== '',
    );
    return (
      known &&
      entries.length === names.size &&
      entries.some(([name, value]) => name === `${index}pk` && value === partition)
    );
  } catch {
    return false;
  }
}
