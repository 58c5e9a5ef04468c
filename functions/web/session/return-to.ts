const LONGEST = 2000;
const NOWHERE = 'https://own.invalid';

/** Where to go after signing in: a path of our own, else the first page. Never another site, nor sign-in itself. */
export function ownPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/') || wanted.length > LONGEST) return '/';
  const url = URL.parse(wanted, NOWHERE);
  if (!url || url.origin !== NOWHERE) return '/';
  const path = url.pathname + url.search + url.hash;
  // `/.//elsewhere` is ours to the parser, but the path it leaves over is not.
  return /^\/(?![/\\])/.test(path) && !/^\/sign-(?:in|out)\b/.test(path) ? path : '/';
}
