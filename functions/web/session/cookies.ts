import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { WebEnv } from '../context.ts';

/** A cookie that only our own origin can set or read, and that other sites' forms do not carry. */
export interface OwnCookie {
  read(context: Context<WebEnv>): string | undefined;
  /** Without `maxAge` (seconds) it ends with the browser. */
  write(context: Context<WebEnv>, value: string, maxAge?: number): void;
  clear(context: Context<WebEnv>): void;
}

/** `__Host-` binds a cookie to the origin, but browsers accept it over https only. */
export function ownCookie(name: string, secure: boolean): OwnCookie {
  const fullName = secure ? `__Host-${name}` : name;
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const;
  return {
    read: (context) => getCookie(context, fullName),
    write: (context, value, maxAge) =>
      setCookie(context, fullName, value, { ...options, ...(maxAge && { maxAge }) }),
    clear: (context) => void deleteCookie(context, fullName, options),
  };
}
