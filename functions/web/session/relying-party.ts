import { allowInsecureRequests, ClientSecretPost, type Configuration, discovery } from 'openid-client';
import { isSafe, type Settings } from './settings.ts';

/** Seconds the provider may take for one answer; the function itself has 29. */
const PATIENCE = 10;

/** The provider could not be reached, or is not what it should be. */
export class ProviderUnavailable extends Error {
  override name = 'ProviderUnavailable';
}

/** What is known about the provider: asked once, and again only after a failure. @throws {ProviderUnavailable} */
export type RelyingParty = () => Promise<Configuration>;

export function relyingParty(settings: Settings): RelyingParty {
  let known: Promise<Configuration> | undefined;
  return async () => {
    known ??= discover(settings);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw new ProviderUnavailable('the identity provider cannot be discovered', { cause: error });
    }
  };
}

async function discover({ issuer, clientId, clientSecret }: Settings): Promise<Configuration> {
  const configuration = await discovery(issuer, clientId, undefined, ClientSecretPost(clientSecret), {
    timeout: PATIENCE,
    // Settings let http through for this machine only.
    execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
  });
  const { authorization_endpoint, token_endpoint, userinfo_endpoint, end_session_endpoint, jwks_uri } =
    configuration.serverMetadata();
  for (const endpoint of [
    authorization_endpoint,
    token_endpoint,
    userinfo_endpoint,
    end_session_endpoint,
    jwks_uri,
  ]) {
    if (endpoint !== undefined && !isSafe(new URL(endpoint))) throw new Error(`unsafe endpoint ${endpoint}`);
  }
  return configuration;
}
