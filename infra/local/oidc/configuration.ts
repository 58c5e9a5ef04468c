import type { ClientMetadata, Configuration } from 'oidc-provider';
import { API_AUDIENCE } from '../../../functions/web/session/bearer.ts';
import { type Account, CLAIMS, claimsOf, type ViewerClaims } from './accounts.ts';
import { plainProblem, plainSignedOut } from './pages.ts';
import type { Secrets } from './secrets.ts';
import { logoutSource } from './sign-out.ts';

/** A client of the provider: the web application, or a program that calls the API as itself in a fixed role. */
export type ProviderClient =
  | { kind: 'web'; id: string; secret: string; redirectUris: string[]; postLogoutRedirectUris: string[] }
  | { kind: 'program'; id: string; secret: string; claims: ViewerClaims };

/** The resource whose tokens the API takes; a resource indicator must be a URI, the audience need not. */
const API_RESOURCE = 'urn:dingdian:api';

const HOUR = 3600;

interface Parts {
  accounts: readonly Account[];
  clients: readonly ProviderClient[];
  secrets: Secrets;
  /** The path below which the provider is mounted, e.g. `/oidc`. */
  mount: string;
  adapter: NonNullable<Configuration['adapter']>;
}

/** What the provider is told: only what the product uses is switched on. */
export function configurationFor({ accounts, clients, secrets, mount, adapter }: Parts): Configuration {
  return {
    adapter,
    jwks: { keys: secrets.keys },
    clients: clients.map(metadataOf),
    clientAuthMethods: ['client_secret_post', 'client_secret_basic'],
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: CLAIMS },
    // Most providers put such claims into the ID token; so does this one, besides the userinfo endpoint.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: {
      keys: secrets.cookieKeys,
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: mount },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    interactions: { url: (_, { uid }) => `${mount}/interaction/${uid}` },
    findAccount: (_, sub) => {
      const account = accounts.find(({ id }) => id === sub);
      return account && { accountId: sub, claims: () => ({ sub, ...claimsOf(account) }) };
    },
    loadExistingGrant,
    extraTokenClaims: (_, token) => {
      const client = clients.find(({ id }) => id === token.clientId);
      return client?.kind === 'program' ? claimsOf(client.claims) : undefined;
    },
    renderError: (context, { error }) => {
      context.type = 'html';
      context.body = plainProblem(`登录没有完成（${error}）。`, '/sign-in');
    },
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      ClientCredentials: HOUR,
      Grant: 8 * HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: 8 * HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (_, client) => (client.grantTypeAllowed('client_credentials') ? API_RESOURCE : []),
        getResourceServerInfo: () => ({
          audience: API_AUDIENCE,
          scope: '',
          accessTokenFormat: 'jwt',
          accessTokenTTL: HOUR,
          jwt: { sign: { alg: 'RS256' } },
        }),
        useGrantedResource: () => false,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource,
        postLogoutSuccessSource: (context) => {
          context.body = plainSignedOut();
        },
      },
    },
  };
}

function metadataOf(client: ProviderClient): ClientMetadata {
  const common = {
    client_id: client.id,
    client_secret: client.secret,
    token_endpoint_auth_method: 'client_secret_post' as const,
  };
  if (client.kind === 'program') {
    return { ...common, grant_types: ['client_credentials'], redirect_uris: [], response_types: [] };
  }
  return {
    ...common,
    grant_types: ['authorization_code'],
    redirect_uris: client.redirectUris,
    response_types: ['code'],
    post_logout_redirect_uris: client.postLogoutRedirectUris,
  };
}

/** Our own clients need nobody's consent: signing in is agreeing. */
const loadExistingGrant: Configuration['loadExistingGrant'] = async ({ oidc }) => {
  const { provider, session, client, account } = oidc;
  if (!client || !account) return undefined;
  const known = session?.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
};
