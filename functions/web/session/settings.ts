/** How this application is known to the identity provider. */
export interface Settings {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  /** Where the provider sends people back to; its origin is the application's own. */
  redirectUri: URL;
  /** Whether browsers reach the application by https. */
  secure: boolean;
}

/** Settings from the environment. @throws {Error} naming the variable that is missing or unsafe. */
export function settingsOf(env: Readonly<Record<string, string | undefined>>): Settings {
  const needed = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`environment variable ${name} is missing`);
    return value;
  };
  const issuer = safeUrl('OIDC_ISSUER', needed('OIDC_ISSUER'));
  const redirectUri = safeUrl('OIDC_REDIRECT_URI', needed('OIDC_REDIRECT_URI'));
  return {
    issuer,
    clientId: needed('OIDC_CLIENT_ID'),
    clientSecret: needed('OIDC_CLIENT_SECRET'),
    redirectUri,
    secure: redirectUri.protocol === 'https:',
  };
}

/** Whether a name means this machine and nothing else. */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || hostname === 'localhost';
}

/** Passwords, codes and tokens go there: https, or this machine. */
export function isSafe(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

function safeUrl(name: string, value: string): URL {
  const url = URL.parse(value);
  if (!url || !isSafe(url)) throw new Error(`${name} must be an https address, or http on this machine`);
  return url;
}
