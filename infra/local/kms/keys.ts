import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { AwsError } from '../aws/aws-error.ts';
import { openDatabase, transaction } from '../aws/sqlite.ts';

/** One RSA_2048 signing key. */
export interface StoredKey {
  id: string;
  description: string;
  /** Milliseconds of the injected clock. */
  created: number;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS key (id TEXT PRIMARY KEY, description TEXT NOT NULL, created INTEGER NOT NULL, pem TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS alias (name TEXT PRIMARY KEY, key TEXT NOT NULL REFERENCES key (id)) STRICT;`;

/** The keys of one folder. */
export interface KeyStore {
  create(description: string, now: number): StoredKey;
  /** Finds by key id, key ARN, alias or alias ARN. @throws AwsError NotFoundException */
  find(keyId: string): StoredKey;
  /** @throws AwsError AlreadyExistsException, InvalidAliasNameException, NotFoundException */
  alias(name: string, keyId: string): void;
  hasAlias(name: string): boolean;
  close(): void;
}

/** Opens `kms.sqlite`, readable by its owner only: it holds private keys. */
export function openKeyStore(folder: string): KeyStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'kms.sqlite');
  // Made before SQLite opens it, because SQLite gives its log files the mode of the database.
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  return keyStore(openDatabase(file, SCHEMA));
}

function keyStore(db: DatabaseSync): KeyStore {
  const byId = db.prepare('SELECT * FROM key WHERE id = ?');
  const byAlias = db.prepare('SELECT key.* FROM key JOIN alias ON alias.key = key.id WHERE alias.name = ?');
  const cache = new Map<string, StoredKey>();

  function load(row: Record<string, unknown>): StoredKey {
    const id = String(row.id);
    const known = cache.get(id);
    if (known) return known;
    const privateKey = createPrivateKey(String(row.pem));
    const publicKey = createPublicKey(privateKey);
    const description = String(row.description);
    const key = { id, description, created: Number(row.created), privateKey, publicKey };
    cache.set(id, key);
    return key;
  }

  function find(keyId: string): StoredKey {
    const name = /^arn:aws[\w-]*:kms:[^:]*:[^:]*:(?:key\/)?(.+)$/.exec(keyId)?.[1] ?? keyId;
    const row = name.startsWith('alias/') ? byAlias.get(name) : byId.get(name);
    if (!row) throw new AwsError('NotFoundException', `Key '${keyId}' does not exist`);
    return load(row);
  }

  return {
    create(description, now) {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
      const id = randomUUID();
      db.prepare('INSERT INTO key (id, description, created, pem) VALUES (?, ?, ?, ?)').run(
        id,
        description,
        now,
        pem,
      );
      return find(id);
    },
    find,
    alias(name, keyId) {
      if (!/^alias\/(?!aws\/)[\w/-]{1,250}$/.test(name)) {
        throw new AwsError('InvalidAliasNameException', `Invalid alias name ${name}`);
      }
      const { id } = find(keyId);
      transaction(db, () => {
        if (byAlias.get(name)) throw new AwsError('AlreadyExistsException', `Alias ${name} already exists`);
        db.prepare('INSERT INTO alias (name, key) VALUES (?, ?)').run(name, id);
      });
    },
    hasAlias: (name) => byAlias.get(name) !== undefined,
    close: () => db.close(),
  };
}
