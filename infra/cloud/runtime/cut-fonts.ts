import { ensureFonts } from '../../../templates/fonts/build.ts';
import { fontSource } from '../../../templates/fonts/faces.ts';

/**
 * Run once while an asset is built, from inside it: leaves the subsets and the table of covered characters in the
 * asset's own cache folder, where `shipped-fonts.ts` finds them.
 */
const source = fontSource();
await ensureFonts(source);
source.covers(0x533b);
