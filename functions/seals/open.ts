import type { KMSClientConfig } from '@aws-sdk/client-kms';
import type { Sealer } from '../../templates/engine/seal.ts';
import { openSigning } from '../adapters/signing.ts';
import type { Table } from '../adapters/table.ts';
import { loadTrust } from '../adapters/trust.ts';
import { SealNotBelieved } from '../errors.ts';

/**
 * The agencies' sealer over the signing service and the certificates on record. What it needs is loaded beside whatever is done
 * before the first seal, such as printing the paper: a start that seals nothing pays nothing. What it has sealed it reads as
 * anyone will; a file that would not be called genuine is not let out.
 */
export function openSealer(table: Table, config: KMSClientConfig = {}): Sealer {
  const opened = async (): Promise<Sealer> => {
    const [{ createSealer }, { judgeFile }, { createSealDrawer }, { fontSource }] = await Promise.all([
      import('./sealer.ts'),
      import('./verify/judge.ts'),
      import('../../templates/seal/draw.ts'),
      import('../../templates/fonts/faces.ts'),
    ]);
    const trust = () => loadTrust(table);
    const drawSeal = createSealDrawer(fontSource());
    const inner = createSealer({ sign: openSigning(config), drawSeal, trust });
    return {
      async seal(pdf, request) {
        const sealed = await inner.seal(pdf, request);
        const { verdict, words, details } = judgeFile(sealed.pdf, await trust());
        if (verdict !== 'genuine') {
          throw new SealNotBelieved(`盖章后的文件没有通过自查：${[words, ...details].join('；')}`);
        }
        return sealed;
      },
    };
  };
  const sealer = opened();
  // Whoever seals is told; until then nobody is.
  sealer.catch(() => undefined);
  return { seal: async (pdf, request) => await (await sealer).seal(pdf, request) };
}
