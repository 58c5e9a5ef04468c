import { instant } from '../../domain/time/civil-date.ts';
import type { TrustData } from '../../functions/adapters/trust.ts';
import { createRenderer, type Renderer } from '../../templates/engine/render.ts';
import { documentOf } from '../../templates/registry.ts';
import { PRINT, paperOf } from '../functions/seals/papers.ts';
import {
  openTestAuthority,
  requestFor,
  type TestAuthority,
  type TestIdentity,
  testSealer,
} from '../functions/seals/signers.ts';

/** A genuine file that is to be forged. */
export interface Victim {
  name: string;
  pdf: Uint8Array;
  /** Pages it has. */
  pages: number;
}

/** Whom the verifier trusts, the agency's own key, and the files it sealed. */
export interface World {
  trust: TrustData;
  authority: TestAuthority;
  identity: TestIdentity;
  /** Another agency under the same authority. */
  neighbour: TestIdentity;
  /** A forger's own authority and agency, under the very same names. */
  impostor: TestIdentity;
  victims: readonly Victim[];
}

export const NOW = instant('2026-12-01T08:00:00+08:00');

/** One notice of one page, a paper of three pages with the seal across its edges, and one without a drawn seal. */
export async function openWorld(): Promise<World> {
  const authority = openTestAuthority();
  const identity = authority.identity('agency');
  const { trust } = authority;
  const sealer = testSealer(trust, [identity]);
  const renderer: Renderer = createRenderer({ chromium: { browsers: 1 } });
  try {
    const notice = documentOf('liaocheng/annex-04-1-acceptance');
    const date = '2026-11-23';
    const papers: [string, number, Uint8Array][] = [
      ['a notice', 1, await renderer.pdf(notice, notice.sample(), { sealAnchor: true, date })],
      ['three pages', 3, await renderer.engine.print(paperOf(3), PRINT)],
      ['no drawn seal', 1, await renderer.pdf(notice, notice.sample(), { date })],
    ];
    const victims = await Promise.all(
      papers.map(async ([name, pages, pdf]) => {
        return { name, pages, pdf: (await sealer.seal(pdf, requestFor([identity]))).pdf };
      }),
    );
    const neighbour = authority.identity('neighbour', {
      subject: { organisation: '别处医疗保险事业中心', common: '别处医疗保险事业中心' },
    });
    return {
      trust,
      authority,
      identity,
      neighbour,
      impostor: openTestAuthority().identity('impostor'),
      victims,
    };
  } finally {
    await renderer.close();
  }
}
