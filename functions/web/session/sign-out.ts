import { buildEndSessionUrl } from 'openid-client';
import type { WebContext } from '../context.ts';
import type { SessionParts } from './parts.ts';

/** Ends the session here, then at the provider, if it has a page for that. Signing out never fails. */
export async function signOut(parts: SessionParts, context: WebContext): Promise<Response> {
  const ended = await parts.end(context);
  parts.session.clear(context);
  const home = new URL('/', parts.settings.redirectUri).href;
  const configuration = await parts.provider().catch(() => undefined);
  if (!ended || !configuration?.serverMetadata().end_session_endpoint) return context.redirect('/', 303);
  const url = buildEndSessionUrl(configuration, {
    id_token_hint: ended.idToken,
    post_logout_redirect_uri: home,
  });
  return context.redirect(url.href, 303);
}
