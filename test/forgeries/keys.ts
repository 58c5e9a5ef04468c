import { createHash, generateKeyPairSync } from 'node:crypto';
import { octets } from '../../functions/seals/cms/der.ts';
import { makeCertificate } from '../../infra/local/authority/certificate.ts';
import { AGENCY, AT, type TestIdentity } from '../functions/seals/signers.ts';
import { edit, METADATA, rewritten, SIGNATURE } from './anatomy.ts';
import type { Forgery } from './forgery.ts';
import { attribute, resign, type Tweaks } from './signing.ts';
import type { World } from './world.ts';

/** The number in the metadata, one higher; the sealed file has it as plain text. */
export function editedNumber(pdf: Uint8Array): Uint8Array {
  return rewritten(pdf, (parts) => {
    edit(parts, METADATA, (object) => object.replace(/(<dd:number>[^<]*?)12/u, '$113'));
  });
}

const NAME = { organisation: AGENCY.name, common: AGENCY.name };
const YEAR = 365 * 24 * 3600 * 1000;
const SIGNED = Date.parse(AT);

/** Signed anew, after an edit, by whoever `who` says. */
const by = (
  name: string,
  who: (world: World) => TestIdentity,
  told: Forgery['told'],
  tweaks: (world: World) => Tweaks = () => ({}),
): Forgery => ({
  name: `signed anew ${name}`,
  ...(told && { told }),
  forge: ({ pdf }, world) => resign(editedNumber(pdf), who(world), tweaks(world)),
});

/** Signed with the agency's own key, but not in the way a sealer does it. */
const badly = (
  name: string,
  tweaks: Tweaks | ((world: World, pdf: Uint8Array) => Tweaks),
  told?: Forgery['told'],
): Forgery => ({
  name: `signed with the genuine key ${name}`,
  ...(told && { told }),
  forge: ({ pdf }, world) =>
    resign(pdf, world.identity, typeof tweaks === 'function' ? tweaks(world, pdf) : tweaks),
});

function selfSigned(use: 'documents' | 'authority'): TestIdentity {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = makeCertificate({
    subject: NAME,
    publicKey,
    issuer: { name: NAME, key: privateKey },
    notBefore: SIGNED - YEAR,
    notAfter: SIGNED + YEAR,
    use,
  });
  return { keyId: 'self', certificates: [certificate], key: privateKey };
}

/** A certificate for a forger's key, issued with the agency's own end certificate as if it were an authority. */
function issuedByAgency({ identity }: World): TestIdentity {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = makeCertificate({
    subject: NAME,
    publicKey,
    issuer: { name: NAME, key: identity.key },
    notBefore: SIGNED - YEAR,
    notAfter: SIGNED + YEAR,
    use: 'documents',
  });
  return { keyId: 'sub', certificates: [certificate, ...identity.certificates], key: privateKey };
}

const remembered = new WeakMap<World, Map<string, TestIdentity>>();

/** Keys cost a tenth of a second each: one a kind. */
function once(kind: string, make: (world: World) => TestIdentity): (world: World) => TestIdentity {
  return (world) => {
    const known = remembered.get(world) ?? new Map<string, TestIdentity>();
    remembered.set(world, known);
    const made = known.get(kind) ?? make(world);
    known.set(kind, made);
    return made;
  };
}

const certified = (kind: string, request: Parameters<World['authority']['identity']>[1]) =>
  once(kind, ({ authority }) => authority.identity(kind, request));

/** Other keys, wrong certificates, weak or incomplete signatures. */
export const KEYS: readonly Forgery[] = [
  by(
    'by a certificate that signed itself',
    once('self', () => selfSigned('documents')),
    ['foreign-key'],
  ),
  by(
    'by a root that signed itself',
    once('root', () => selfSigned('authority')),
    ['foreign-key'],
  ),
  by('by another authority under the same names', ({ impostor }) => impostor, ['foreign-key']),
  by(
    'by another authority that brings the real intermediate along',
    ({ impostor }) => impostor,
    ['foreign-key'],
    ({ identity, impostor }) => ({
      certificates: [...impostor.certificates.slice(0, 1), ...identity.certificates.slice(1)],
    }),
  ),
  by('by a certificate the agency itself issued', once('sub', issuedByAgency), ['foreign-key']),
  by('with another agency’s genuine certificate', ({ neighbour }) => neighbour, ['other-agency']),
  by(
    'by a certificate that had expired',
    certified('expired', { notBefore: SIGNED - 2 * YEAR, notAfter: SIGNED - 1000 }),
    ['expired-certificate'],
  ),
  by(
    'by a certificate that was not valid yet',
    certified('early', { notBefore: SIGNED + 1000, notAfter: SIGNED + YEAR }),
    ['not-yet-valid-certificate'],
  ),
  by('by a certificate for time-stamping', certified('tsa', { use: 'time-stamps' }), ['certificate-usage']),
  by('by a certificate for an authority', certified('ca', { use: 'authority' }), ['certificate-usage']),
  by('with a key of 1024 bits', certified('short', { bits: 1024 }), ['weak-algorithm']),
  by(
    'with the genuine certificate shown and another key',
    (world) => ({ ...world.identity, key: world.impostor.key }),
    ['bytes-changed'],
  ),
  by(
    'by the forger, with the genuine certificates beside his',
    ({ impostor }) => impostor,
    ['foreign-key'],
    ({ identity, impostor }) => ({ certificates: [...impostor.certificates, ...identity.certificates] }),
  ),
  badly('and SHA-1', { digest: 'sha1' }, ['weak-algorithm']),
  badly('and MD5', { digest: 'md5' }, ['weak-algorithm']),
  badly('without signed attributes', { bare: true }, ['signature-damaged']),
  badly('without a message digest', { without: ['messageDigest'] }, ['signature-damaged']),
  badly('without a content type', { without: ['contentType'] }, ['signature-damaged']),
  badly('without naming the certificate', { without: ['signingCertificate'] }, ['signature-damaged']),
  badly('naming another certificate', ({ neighbour }) => ({ names: neighbour.certificates[0] ?? '' }), [
    'signature-damaged',
  ]),
  badly('over another content', { over: createHash('sha256').update('else').digest() }, ['bytes-changed']),
  badly('with the content inside', { content: Buffer.from('inside') }, ['signature-damaged']),
  badly('and a second signer beside it', ({ impostor }) => ({ second: impostor }), ['wrapped-signature']),
  badly('without its intermediate', ({ identity }) => ({ certificates: identity.certificates.slice(0, 1) }), [
    'foreign-key',
  ]),
  badly(
    'with a foreign certificate beside it',
    ({ identity, impostor }) => ({
      certificates: [...identity.certificates, impostor.certificates[0] ?? ''],
    }),
    ['signature-damaged'],
  ),
  badly(
    'and a time-stamp that is none',
    () => ({
      unsigned: attribute('1.2.840.113549.1.9.16.2.14', octets(Buffer.from('none'))),
    }),
    ['bad-timestamp'],
  ),
  {
    name: 'signed with the genuine key for a day to come',
    told: ['future-signature'],
    forge: ({ pdf }, { identity }) =>
      resign(
        rewritten(pdf, (parts) =>
          edit(parts, SIGNATURE, (object) => object.replace('/M (D:2026', '/M (D:2027')),
        ),
        identity,
      ),
  },
  {
    name: 'signed with the genuine key without a time',
    told: ['signature-damaged'],
    forge: ({ pdf }, { identity }) =>
      resign(
        rewritten(pdf, (parts) => edit(parts, SIGNATURE, (object) => object.replace(/\/M \([^)]*\)/u, ''))),
        identity,
      ),
  },
  {
    name: 'the agency’s seal as a picture on a paper without a signature',
    told: ['rebuilt'],
    forge: ({ pdf }) =>
      rewritten(pdf, (parts) => {
        edit(parts, SIGNATURE, (object) => `${object.split('<<')[0]}<<>>\nendobj\n`);
      }),
  },
];
