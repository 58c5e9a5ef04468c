const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a browser says about where a request comes from. */
export interface Origins {
  method: string;
  /** `Sec-Fetch-Site`, which pages cannot forge. */
  site: string | undefined;
  /** `Origin`. */
  origin: string | undefined;
  /** The application's own origin. */
  own: string;
  /** Whether it carries the session's cookie. */
  cookie: boolean;
}

/**
 * Whether a request may change something. What another site sends is refused; so is a request with the session's cookie of
 * which nobody says where it comes from. Programs without cookies say nothing and need not.
 */
export function mayChange({ method, site, origin, own, cookie }: Origins): boolean {
  if (SAFE_METHODS.has(method)) return true;
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin === undefined ? !cookie : origin === own;
}
