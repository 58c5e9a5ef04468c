import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';
import { openDatabase } from '../aws/sqlite.ts';

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS artifact (
    model TEXT NOT NULL,
    id TEXT NOT NULL,
    payload TEXT NOT NULL,
    expiresAt INTEGER,
    grantId TEXT,
    uid TEXT,
    PRIMARY KEY (model, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS artifactByGrant ON artifact (grantId) WHERE grantId IS NOT NULL;
  CREATE INDEX IF NOT EXISTS artifactByUid ON artifact (model, uid) WHERE uid IS NOT NULL;
`;

/** The provider's sessions, grants and codes on one SQLite file, so that a restart signs nobody out. */
export interface OidcStore {
  adapter: AdapterFactory;
  close(): void;
}

/** Opens (or makes) the file. Time here is the machine's: the provider's own tokens are dated by it. */
export function openOidcStore(file: string, machine: () => number = Date.now): OidcStore {
  const db = openDatabase(file, SCHEMA);
  const seconds = () => Math.floor(machine() / 1000);
  const put = db.prepare('INSERT OR REPLACE INTO artifact VALUES (?, ?, ?, ?, ?, ?)');
  const byId = db.prepare('SELECT payload, expiresAt FROM artifact WHERE model = ? AND id = ?');
  const byUid = db.prepare('SELECT payload, expiresAt FROM artifact WHERE model = ? AND uid = ?');
  const consume = db.prepare(
    `UPDATE artifact SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`,
  );
  const remove = db.prepare('DELETE FROM artifact WHERE model = ? AND id = ?');
  const revoke = db.prepare('DELETE FROM artifact WHERE grantId = ?');
  const sweep = db.prepare('DELETE FROM artifact WHERE expiresAt < ?');
  sweep.run(seconds());

  const payloadOf = (row: Record<string, unknown> | undefined): AdapterPayload | undefined => {
    if (!row || (typeof row.expiresAt === 'number' && row.expiresAt < seconds())) return undefined;
    const payload: AdapterPayload = JSON.parse(String(row.payload));
    return payload;
  };
  const adapter = (model: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      // Rows end with hours between them, so sweeping at each session's or interaction's write is enough.
      if (model === 'Interaction') sweep.run(seconds());
      const expiresAt = expiresIn === undefined ? null : seconds() + expiresIn;
      put.run(model, id, JSON.stringify(payload), expiresAt, payload.grantId ?? null, payload.uid ?? null);
    },
    find: async (id) => payloadOf(byId.get(model, id)),
    findByUid: async (uid) => payloadOf(byUid.get(model, uid)),
    findByUserCode: async () => {
      throw new Error('the device flow is not implemented here');
    },
    async consume(id) {
      consume.run(seconds(), model, id);
    },
    async destroy(id) {
      remove.run(model, id);
    },
    async revokeByGrantId(grantId) {
      revoke.run(grantId);
    },
  });
  return { adapter, close: () => db.close() };
}
