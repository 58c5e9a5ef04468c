import { createHash } from 'node:crypto';
import { CertificateRefused } from '../../functions/errors.ts';
import type { Sealer } from '../../templates/engine/seal.ts';

/** A sealer for papers that are none: it adds a line with the instant and the code, and keeps count. */
export interface StandInSealer extends Sealer {
  sealings(): number;
  /** While true, no certificate may sign. */
  setExpired(expired: boolean): void;
}

export function standInSealer(): StandInSealer {
  let expired = false;
  let sealings = 0;
  return {
    sealings: () => sealings,
    setExpired(on) {
      expired = on;
    },
    seal: (pdf, { agency, document, at }) => {
      if (expired) {
        const message = `${agency.name}不能盖章：签名证书已于2026年9月1日到期`;
        return Promise.reject(new CertificateRefused('expired', message));
      }
      sealings += 1;
      const line = Buffer.from(`\nsealed ${document.code} ${at}`);
      const sealed = Buffer.concat([pdf, line]);
      const signature = {
        keyId: `key-of-${agency.id}`,
        certificate: { serial: '0A', subject: `CN=${agency.name}`, issuer: 'CN=某根证书', notAfter: at },
        digest: createHash('sha256').update(sealed).digest('hex'),
        signedAt: at,
        timestamped: false,
      };
      return Promise.resolve({ pdf: sealed, signature });
    },
  };
}
