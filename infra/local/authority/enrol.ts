import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  CreateAliasCommand,
  CreateKeyCommand,
  GetPublicKeyCommand,
  KMSClient,
  type KMSClientConfig,
  NotFoundException,
} from '@aws-sdk/client-kms';
import type { Agency, SigningIdentity } from '../../../domain/agency.ts';
import { loadAgency, putAgency } from '../../../functions/adapters/directory.ts';
import type { Table } from '../../../functions/adapters/table.ts';
import { loadTrust, putTrust } from '../../../functions/adapters/trust.ts';
import { SIGNING_ALIASES } from '../../manifest.ts';
import type { Authority } from './authority.ts';

/**
 * Puts agencies on record with a key of their own and a certificate of the demonstration's authority, and the authority among
 * those that are trusted. What is there already stays: every start may call it, and one that was killed goes on.
 */
export async function enrolAgencies(
  table: Table,
  authority: Authority,
  agencies: readonly Agency[],
  config: KMSClientConfig = {},
): Promise<void> {
  const client = new KMSClient(config);
  try {
    for (const agency of agencies) {
      const known = await loadAgency(table, agency.id);
      if (known?.signing) continue;
      const identity = await identityFor(client, authority, agency);
      await putAgency(table, { ...(known ?? agency), signing: [identity] });
    }
    const trust = await loadTrust(table);
    if (trust.anchors.includes(authority.anchor)) return;
    await putTrust(table, { ...trust, anchors: [...trust.anchors, authority.anchor] });
  } finally {
    client.destroy();
  }
}

async function identityFor(
  client: KMSClient,
  authority: Authority,
  agency: Agency,
): Promise<SigningIdentity> {
  const keyId = `${SIGNING_ALIASES}${agency.id}`;
  const publicKey = (await publicKeyOf(client, keyId)) ?? (await makeKey(client, keyId, agency.name));
  return { keyId, certificates: authority.certify(agency.name, publicKey) };
}

async function publicKeyOf(client: KMSClient, KeyId: string): Promise<KeyObject | undefined> {
  try {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
    return createPublicKey({ key: Buffer.from(PublicKey ?? []), type: 'spki', format: 'der' });
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    throw error;
  }
}

async function makeKey(client: KMSClient, AliasName: string, name: string): Promise<KeyObject> {
  const { KeyMetadata } = await client.send(
    new CreateKeyCommand({
      KeySpec: 'RSA_2048',
      KeyUsage: 'SIGN_VERIFY',
      Description: `${name}（演示）签名密钥`,
    }),
  );
  await client.send(new CreateAliasCommand({ AliasName, TargetKeyId: KeyMetadata?.KeyId }));
  const made = await publicKeyOf(client, AliasName);
  if (!made) throw new Error(`key ${AliasName} is not there`);
  return made;
}
