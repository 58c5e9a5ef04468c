import { randomUUID } from 'node:crypto';

/** A new task token: opaque to its holder, and it leads back to the frame without a table. */
export function newToken(frame: { execution: number; id: number }): string {
  return Buffer.from(`${frame.execution}/${frame.id}/${randomUUID()}`, 'utf8').toString('base64url');
}

/** Where a token leads, or undefined when it was never one of ours. */
export function readToken(token: string): { execution: number; frame: number } | undefined {
  const parts = /^(\d+)\/(\d+)\/[\da-f-]{36}$/.exec(Buffer.from(token, 'base64url').toString('utf8'));
  return parts ? { execution: Number(parts[1]), frame: Number(parts[2]) } : undefined;
}
