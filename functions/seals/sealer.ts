import { createHash, verify } from 'node:crypto';
import type { Agency } from '../../domain/agency.ts';
import type { Sealer, SealRequest, SignatureRecord } from '../../templates/engine/seal.ts';
import type { SealDesign, SealDrawing } from '../../templates/seal/draw.ts';
import type { SignDigest } from '../adapters/signing.ts';
import type { TrustData } from '../adapters/trust.ts';
import { KeyMismatch } from '../errors.ts';
import { type ChosenCertificate, chooseCertificate } from './certificates/choose.ts';
import { signedAttributes, signedData } from './cms/signed-data.ts';
import { requestTimestamp, TOKEN_ROOM } from './cms/timestamp.ts';
import { finishPdf } from './finish/finish.ts';
import type { OpenFile } from './finish/serialise.ts';

/** What sealing needs from outside. */
export interface SealerParts {
  sign: SignDigest;
  drawSeal(design: SealDesign): SealDrawing;
  trust(): Promise<TrustData>;
}

/** Bytes of a CMS beside its certificates, the signature value and a time-stamp, generously. */
const CMS_ROOM = 768;

/** A sealer that signs with the agency's key: PAdES-B-B, and B-T where the agency names a time-stamp authority. */
export function createSealer({ sign, drawSeal, trust }: SealerParts): Sealer {
  return {
    async seal(pdf, request) {
      const { agency, document, reason, at } = request;
      const trusted = await trust();
      const certificate = chooseCertificate(agency, at, trusted);
      const file = await finishPdf(pdf, {
        metadata: { document, agency: { id: agency.id, name: agency.name }, at },
        seal: drawSeal(sealDesign(agency)),
        reason,
        reserved: roomFor(certificate, agency.timestampAuthority !== undefined),
      });
      const digest = digestAround(file);
      const attributes = signedAttributes(digest, certificate);
      const value = await sign(certificate.keyId, createHash('sha256').update(attributes).digest());
      if (!verify('sha256', attributes, certificate.publicKey, value)) {
        throw new KeyMismatch(`密钥 ${certificate.keyId} 与${agency.name}的签名证书不是一对`);
      }
      const stamp =
        agency.timestampAuthority === undefined
          ? undefined
          : await requestTimestamp(agency.timestampAuthority, value, trusted);
      if (stamp) certificate.checkAt(stamp.at);
      const cms = signedData({
        signer: certificate,
        certificates: certificate.certificates,
        attributes,
        value,
        ...(stamp && { timestamp: stamp.token }),
      });
      return { pdf: filled(file, cms), signature: record(certificate, digest, request, stamp !== undefined) };
    },
  };
}

/** What stands on an agency's seal. */
export function sealDesign({ name, seal = {}, demonstration }: Agency): SealDesign {
  return { name: seal.name ?? name, below: seal.below, diameter: seal.diameter, demonstration };
}

function roomFor({ certificates, publicKey }: ChosenCertificate, stamped: boolean): number {
  const value = (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  const sizes = certificates.map(({ length }) => length);
  return sizes.reduce((sum, size) => sum + size, CMS_ROOM + value + (stamped ? TOKEN_ROOM : 0));
}

function digestAround({ bytes, gap }: OpenFile): Buffer {
  return createHash('sha256').update(bytes.subarray(0, gap.from)).update(bytes.subarray(gap.to)).digest();
}

/** The signature goes into its place as hexadecimal; what is left of the place stays zero. */
function filled({ bytes, gap }: OpenFile, cms: Buffer): Uint8Array {
  const hex = cms.toString('hex');
  if (hex.length > gap.to - gap.from - 2) throw new Error(`the signature of ${cms.length} bytes has no room`);
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).write(hex, gap.from + 1, 'latin1');
  return bytes;
}

function record(
  { keyId, serial, subjectName, issuerName, notAfter }: ChosenCertificate,
  digest: Buffer,
  { at }: SealRequest,
  timestamped: boolean,
): SignatureRecord {
  return {
    keyId,
    certificate: { serial: serial.toUpperCase(), subject: subjectName, issuer: issuerName, notAfter },
    digest: digest.toString('hex'),
    signedAt: at,
    timestamped,
  };
}
