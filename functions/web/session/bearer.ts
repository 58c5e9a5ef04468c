import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Viewer } from '../../viewer.ts';
import { viewerOf } from './claims.ts';
import { ProviderUnavailable, type RelyingParty } from './relying-party.ts';

/** The audience an access token for the API must name: an ID token, made for the web client, is none. */
export const API_AUDIENCE = 'dingdian-api';

/** Signatures only: nothing that a public key could be taken for the secret of. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];

/** Whom an access token speaks for; undefined for a token that is not good for the API. @throws {ProviderUnavailable} */
export type TokenReader = (authorization: string) => Promise<Viewer | undefined>;

export function tokenReader(provider: RelyingParty): TokenReader {
  let keys: JWTVerifyGetKey | undefined;
  return async (authorization) => {
    const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined) return undefined;
    const { issuer, jwks_uri } = (await provider()).serverMetadata();
    if (jwks_uri === undefined) throw new ProviderUnavailable('the identity provider publishes no keys');
    keys ??= createRemoteJWKSet(new URL(jwks_uri));
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience: API_AUDIENCE,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: 5,
      });
      return viewerOf(payload);
    } catch (error) {
      if (error instanceof errors.JOSEError && !UNREACHABLE.has(error.code)) return undefined;
      throw new ProviderUnavailable('the keys of the identity provider cannot be read', { cause: error });
    }
  };
}

/** Codes that say nothing about the token. */
const UNREACHABLE = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID']);
