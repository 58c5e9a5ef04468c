import { ensureChromium } from './engine/chromium-binary.ts';
import { precompiled } from './engine/precompiled.ts';
import { ensureFonts } from './fonts/build.ts';
import { fontSource } from './fonts/faces.ts';

/**
 * Does beforehand what the first document would otherwise wait for (three seconds in all): unpacks the browser, cuts the
 * fonts, reads their coverage, compiles the templates. Done once, it takes no time. Run by itself it is a step of setting up.
 */
export async function prepareDocuments(): Promise<void> {
  const source = fontSource();
  source.covers(0x20);
  precompiled();
  await Promise.all([ensureChromium(), ensureFonts(source)]);
}

if (import.meta.main) await prepareDocuments();
