import type { KoaContextWithOIDC } from 'oidc-provider';
import { plainSignOut } from './pages.ts';

/** Signs out at once when the application proves, by the person's own ID token, that it asks for them; else asks. */
export async function logoutSource(context: KoaContextWithOIDC, form: string): Promise<void> {
  const { session, entities, params } = context.oidc;
  const hinted = entities.IdTokenHint?.payload.sub;
  if (session && hinted !== undefined && hinted === session.accountId) {
    await leave(context, params?.post_logout_redirect_uri);
  } else {
    context.body = plainSignOut(form);
  }
}

/**
 * In two places the library answers with a page that submits itself by script. Here nobody needs scripts: somebody who is not
 * signed in is sent on, and so is somebody who signed in with another account than before.
 */
export async function withoutScript(
  context: KoaContextWithOIDC,
  next: () => Promise<unknown>,
): Promise<void> {
  await next();
  const { oidc } = context;
  if (context.status !== 200 || !oidc?.session) return;
  if (oidc.route === 'end_session' && !oidc.session.accountId)
    await leave(context, oidc.params?.post_logout_redirect_uri);
  if (oidc.route === 'resume' && oidc.session.state)
    await leave(context, oidc.session.state.postLogoutRedirectUri);
}

/** Ends the provider's session and sends the browser on; the library has checked where to. */
async function leave(context: KoaContextWithOIDC, to: unknown): Promise<void> {
  const { session, provider } = context.oidc;
  await session?.destroy();
  const path = new URL(provider.issuer).pathname;
  context.cookies.set(provider.cookieName('session'), null, { path, overwrite: true });
  context.status = 303;
  context.redirect(typeof to === 'string' ? to : provider.urlFor('end_session_success'));
}
