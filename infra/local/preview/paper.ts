import { procedures } from '../../../procedures/registry.ts';
import type { DocumentDefinition } from '../../../templates/engine/document.ts';
import { type Renderer, SEAL_ANCHOR } from '../../../templates/engine/render.ts';
import type { SealDesign } from '../../../templates/seal/draw.ts';
import { AGENCIES } from '../demo/directory.ts';

/** A copy of a document to look at: the empty one, or one filled with a sample. */
export interface Variant {
  /** ASCII, as in the address. */
  id: string;
  label: string;
  data: () => unknown;
}

/** Samples are often named after a kind of applicant. */
const KINDS = procedures.flatMap(({ applicants }) => applicants);

/** The empty paper and all samples of a document. */
export function variantsOf({ blank, sample, samples = {} }: DocumentDefinition): Variant[] {
  return [
    { id: 'blank', label: '空白', data: blank },
    { id: 'sample', label: '样例', data: sample },
    ...Object.entries(samples).map(([name, data], index) => ({
      id: `sample-${name}`,
      label: `样例${index + 2}（${KINDS.find(({ id }) => id === name)?.label ?? name}）`,
      data,
    })),
  ];
}

/** What stands on the seal of a preview; it says 演示 and carries no signature. */
const SEAL: SealDesign = { name: AGENCIES[0]?.name ?? '', demonstration: true };

/** Whether a seal has a place on the paper. */
export function takesSeal(renderer: Renderer, document: DocumentDefinition): boolean {
  try {
    return renderer.html(document, document.blank(), { sealAnchor: true }).includes(SEAL_ANCHOR);
  } catch {
    // What cannot be drawn is told on its own page.
    return false;
  }
}

/** The document's own HTML, on a sheet of paper where it is shown on a screen. */
export function sheet(renderer: Renderer, document: DocumentDefinition, variant: Variant): string {
  return renderer.html(document, variant.data()).replace('</head>', `<style>${ON_SCREEN}</style></head>`);
}

const ON_SCREEN =
  '@media screen{html{background:#e9eeec}body{zoom:.86;width:210mm;min-height:297mm;margin:6mm auto;' +
  'padding:37mm 26mm 35mm 28mm;background:#fff;box-shadow:0 0 2mm #0003}}';

/** The document as PDF, sealed or not. Data and drawing alone decide its bytes. */
export async function print(
  renderer: Renderer,
  document: DocumentDefinition,
  variant: Variant,
  sealed: boolean,
): Promise<Uint8Array> {
  return await renderer.pdf(document, variant.data(), sealed ? { seal: SEAL } : {});
}
