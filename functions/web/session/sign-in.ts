import { randomBytes } from 'node:crypto';
import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { saveSession, saveSignIn, takeSignIn } from '../../adapters/sessions.ts';
import type { WebContext } from '../context.ts';
import { viewerOf } from './claims.ts';
import type { SessionParts } from './parts.ts';
import { PROBLEMS } from './problems.ts';
import { ProviderUnavailable } from './relying-party.ts';
import { ownPath } from './return-to.ts';
import { isLoopback } from './settings.ts';
import { begin, seconds } from './span.ts';

/** A person has ten minutes at the provider. */
const SIGN_IN_SECONDS = 600;

/** Sends a person to the provider. `returnTo` is where to go afterwards; `again` asks for the password anew. */
export async function startSignIn(parts: SessionParts, context: WebContext): Promise<Response> {
  const { settings, table, now, binding, provider } = parts;
  const returnTo = ownPath(context.req.query('returnTo'));
  const again = context.req.query('again') !== undefined;
  if (context.get('viewer') && !again) return context.redirect(returnTo, 303);
  const here = new URL(context.req.url);
  // Cookies of `localhost` do not come along to `127.0.0.1`: a sign-in must begin where it will end.
  if (
    isLoopback(here) &&
    isLoopback(settings.redirectUri) &&
    here.hostname !== settings.redirectUri.hostname
  ) {
    return context.redirect(new URL(here.pathname + here.search, settings.redirectUri).href, 303);
  }
  const configuration = await provider();
  const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()];
  const bound = binding.read(context) ?? randomBytes(32).toString('base64url');
  await saveSignIn(table, `${bound}.${state}`, {
    nonce,
    verifier,
    returnTo,
    expiresAt: seconds(now()) + SIGN_IN_SECONDS,
  });
  binding.write(context, bound, SIGN_IN_SECONDS);
  const url = buildAuthorizationUrl(configuration, {
    response_type: 'code',
    redirect_uri: settings.redirectUri.href,
    scope: 'openid profile',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(again && { prompt: 'login' }),
  });
  return context.redirect(url.href, 303);
}

/** Where the provider sends the person back to. Everything but a code for the sign-in this browser began is refused. */
export async function finishSignIn(parts: SessionParts, context: WebContext): Promise<Response> {
  const { settings, table, now, binding, session, problem } = parts;
  const state = context.req.query('state') ?? '';
  const bound = binding.read(context);
  const signIn = bound && state ? await takeSignIn(table, `${bound}.${state}`) : undefined;
  if (!bound || !signIn || signIn.expiresAt <= seconds(now())) {
    // Somebody who went back to this page, or loaded it twice, is signed in already.
    return context.get('viewer') ? context.redirect('/', 303) : await problem(context, PROBLEMS.lost);
  }
  const current = new URL(settings.redirectUri);
  current.search = new URL(context.req.url).search;
  const answer = await claimsFrom(await parts.provider(), current, { ...signIn, state });
  if (answer === 'refused') return await problem(context, PROBLEMS.cancelled);
  const viewer = viewerOf(answer.claims);
  if (!viewer) return await problem(context, PROBLEMS.noRole);
  // Always a new id, so that nobody can hand out the id of a session in advance; the one before ends.
  await parts.end(context);
  const id = randomBytes(32).toString('base64url');
  await saveSession(table, id, { viewer, idToken: answer.idToken, ...begin(now()) });
  session.write(context, id);
  binding.clear(context);
  return context.redirect(signIn.returnTo, 303);
}

async function claimsFrom(
  configuration: Configuration,
  current: URL,
  { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
): Promise<{ claims: Record<string, unknown>; idToken: string } | 'refused'> {
  try {
    const tokens = await authorizationCodeGrant(configuration, current, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || !tokens.id_token) return 'refused';
    // Some providers tell the role only at the userinfo endpoint.
    const asks =
      claims.dingdian_role === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined;
    const more = asks ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
    return { claims: { ...more, ...claims }, idToken: tokens.id_token };
  } catch (error) {
    if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return 'refused';
    throw new ProviderUnavailable('the identity provider gave no usable answer', { cause: error });
  }
}
