import { createHmac, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'oidc-provider';

/** The provider's own secrets. */
export interface Secrets {
  /** Signing keys, private parts included. */
  keys: JWK[];
  cookieKeys: string[];
  /** The secret of a client: the same at every start, different in every data folder. */
  clientSecret(clientId: string): string;
}

interface Stored {
  keys: JWK[];
  master: string;
}

/** Reads the folder's secrets, or makes them the first time, readable by their owner alone. */
export function openSecrets(folder: string): Secrets {
  const file = join(folder, 'oidc-secrets.json');
  const { keys, master } = existsSync(file) ? read(file) : make(folder, file);
  const derive = (purpose: string) => createHmac('sha256', master).update(purpose).digest('base64url');
  return { keys, cookieKeys: [derive('cookies')], clientSecret: (clientId) => derive(`client:${clientId}`) };
}

function make(folder: string, file: string): Stored {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = {
    ...privateKey.export({ format: 'jwk' }),
    kid: randomBytes(8).toString('hex'),
    use: 'sig',
    alg: 'RS256',
  };
  const made = JSON.stringify({ keys: [key], master: randomBytes(32).toString('base64url') });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Under another name first: half a file would lock everybody out at the next start.
  writeFileSync(`${file}.new`, made, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return read(file);
}

/** @throws {Error} naming the file when it is not what was written. */
function read(file: string): Stored {
  const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isStored(stored)) throw new Error(`${file} does not hold the sign-in secrets of this folder`);
  return stored;
}

function isStored(value: unknown): value is Stored {
  if (typeof value !== 'object' || value === null || !('keys' in value) || !('master' in value)) return false;
  return Array.isArray(value.keys) && value.keys.length > 0 && typeof value.master === 'string';
}
