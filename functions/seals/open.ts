import type { KMSClientConfig } from '@aws-sdk/client-kms';
import type { Sealer } from '../../templates/engine/seal.ts';
import { openSigning } from '../adapters/signing.ts';
import type { Table } from '../adapters/table.ts';
import { loadTrust } from '../adapters/trust.ts';

/**
 * The agencies' sealer over the signing service and the certificates on record. What it needs is loaded beside whatever is done
 * before the first seal, such as printing the paper: a start that seals nothing pays nothing.
 */
export function openSealer(table: Table, config: KMSClientConfig = {}): Sealer {
  const opened = async (): Promise<Sealer> => {
    const [{ createSealer }, { createSealDrawer }, { fontSource }] = await Promise.all([
      import('./sealer.ts'),
      import('../../templates/seal/draw.ts'),
      import('../../templates/fonts/faces.ts'),
    ]);
    return createSealer({
      sign: openSigning(config),
      drawSeal: createSealDrawer(fontSource()),
      trust: () => loadTrust(table),
    });
  };
  const sealer = opened();
  // Whoever seals is told; until then nobody is.
  sealer.catch(() => undefined);
  return { seal: async (pdf, request) => await (await sealer).seal(pdf, request) };
}
