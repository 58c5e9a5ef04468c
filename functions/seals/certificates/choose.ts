import { type KeyObject, X509Certificate } from 'node:crypto';
import type { Agency, SigningIdentity } from '../../../domain/agency.ts';
import { type Instant, instantOf, millisecondsOf } from '../../../domain/time/civil-date.ts';
import type { TrustData } from '../../adapters/trust.ts';
import { type CertificateFault, CertificateRefused } from '../../errors.ts';
import type { SignerCertificate } from '../cms/signed-data.ts';
import { type Certificate, readPem } from '../verify/certificate.ts';
import { checkChain } from '../verify/chain.ts';
import { same } from '../verify/der.ts';
import { Malformed } from '../verify/malformed.ts';
import type { AlterationClass } from '../verify/verdict.ts';

/** A certificate that may sign, and what goes into the signature with it. */
export interface ChosenCertificate extends SignerCertificate {
  keyId: string;
  publicKey: KeyObject;
  /** Itself and its issuers below the trust anchor, DER. */
  certificates: readonly Uint8Array[];
  /** Distinguished names on one line. */
  subjectName: string;
  issuerName: string;
  notAfter: Instant;
  /** Checks it once more, as of the instant a time-stamp states. @throws {CertificateRefused} */
  checkAt(milliseconds: number): void;
}

const FAULTS: Partial<Record<AlterationClass, CertificateFault>> = {
  'not-yet-valid-certificate': 'not-yet-valid',
  'expired-certificate': 'expired',
  'revoked-certificate': 'revoked',
  'certificate-usage': 'usage',
  'weak-algorithm': 'weak',
  'foreign-key': 'untrusted',
};

/**
 * The agency's certificate that may sign at an instant; of several, the one valid since last. The check is the verifier's own, so
 * that nothing is signed that it would not believe. @throws {CertificateRefused} when there is none
 */
export function chooseCertificate(agency: Agency, at: Instant, trust: TrustData): ChosenCertificate {
  const refusals: CertificateRefused[] = [];
  const usable = (agency.signing ?? []).flatMap((identity) => {
    try {
      return [checked(agency, identity, at, trust)];
    } catch (error) {
      if (!(error instanceof CertificateRefused)) throw error;
      refusals.push(error);
      return [];
    }
  });
  const [latest] = usable.sort((a, b) => b.leaf.notBefore - a.leaf.notBefore);
  if (latest) return latest.chosen;
  throw refusals.at(-1) ?? refused(agency, 'none', '没有登记签名证书');
}

function checked(agency: Agency, identity: SigningIdentity, at: Instant, trust: TrustData) {
  const { keyId, certificates, revoked } = identity;
  if (revoked && at >= revoked.at) {
    throw refused(agency, 'revoked', `签名证书已停用（${revoked.at.slice(0, 10)}，${revoked.reason}）`);
  }
  return judged(agency, () => {
    const [leaf, ...issuers] = certificates.flatMap(readPem);
    if (!leaf) throw refused(agency, 'unreadable', '登记的签名证书读不出来');
    if (leaf.publicKey.asymmetricKeyType !== 'rsa') throw refused(agency, 'weak', '签名密钥不是 RSA');
    if (!leaf.names.includes(agency.name)) {
      throw refused(agency, 'other-name', `登记的签名证书是“${leaf.names[0]}”的`);
    }
    const anchors = trust.anchors.flatMap(readPem);
    const below = issuers.filter((issuer) => !anchors.some((anchor) => same(anchor.der, issuer.der)));
    checkChain(leaf, [leaf, ...below], trust, millisecondsOf(at), 'documents');
    const checkAt = (milliseconds: number) =>
      judged(agency, () => checkChain(leaf, [leaf, ...below], trust, milliseconds, 'documents'));
    return { leaf, chosen: { keyId, ...described(leaf, [leaf, ...below]), checkAt } };
  });
}

function described(leaf: Certificate, included: readonly Certificate[]) {
  const { subject, issuer } = new X509Certificate(leaf.der);
  return {
    der: leaf.der,
    issuer: leaf.issuer,
    serial: leaf.serial,
    publicKey: leaf.publicKey,
    certificates: included.map(({ der }) => der),
    subjectName: subject.replaceAll('\n', ', '),
    issuerName: issuer.replaceAll('\n', ', '),
    notAfter: instantOf(leaf.notAfter),
  };
}

/** The verifier's finding as a refusal to sign. */
function judged<T>(agency: Agency, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
    throw refused(agency, FAULTS[error.alteration] ?? 'unreadable', error.message);
  }
}

function refused(agency: Agency, fault: CertificateFault, why: string): CertificateRefused {
  return new CertificateRefused(fault, `${agency.name}不能盖章：${why}`);
}
