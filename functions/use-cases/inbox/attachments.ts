import { randomBytes } from 'node:crypto';
import { uploadForm } from '../../adapters/files.ts';
import type { Matter } from '../../adapters/inbox.ts';
import { awaitMatterFile, loadMatterFiles } from '../../adapters/inbox-files.ts';
import { uploadLimit } from '../../uploads/limits.ts';
import type { Deps } from '../deps.ts';
import type { RecordUpload } from '../record-files.ts';

/** In the place of a material's id in keys of uploads: what comes with a report. No material is called so. */
export const INBOX_FILES = 'inbox';

/** What may come with a report. */
export const INBOX_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

/** Files of one report at most, those asked for and never sent included. */
export const INBOX_MOST = 5;

/** Bytes of one file at most. */
export const INBOX_LIMIT = Math.min(10 * 1024 * 1024, uploadLimit(INBOX_TYPES));

/** Bytes beyond the limit that the store still takes, so that the inspection can say why it refuses. */
const SPARE = 2 * 1024 * 1024;

/** Seconds for which a form to post with is good: time to choose a file. */
const SECONDS = 900;

/** Lets the reporter post one file, as long as nobody has concluded the matter; undefined beyond that, or with too many. */
export async function requestMatterFile(
  deps: Pick<Deps, 'table' | 'files' | 'now'>,
  { number, state }: Matter,
  returnTo: (upload: string) => string,
): Promise<RecordUpload | undefined> {
  if (state === 'concluded') return undefined;
  if ((await loadMatterFiles(deps.table, number)).length >= INBOX_MOST) return undefined;
  const upload = randomBytes(12).toString('hex');
  await awaitMatterFile(deps.table, number, upload, deps.now());
  const prefix = `uploads/${folderOf(number)}/${INBOX_FILES}/${upload}/`;
  const { url, fields } = await uploadForm(deps.files, prefix, INBOX_LIMIT, returnTo(upload), {
    spare: SPARE,
    seconds: SECONDS,
  });
  return { upload, url, fields, maxBytes: INBOX_LIMIT };
}

/** A number as keys of uploads write it, in lower case without hyphens. */
export function folderOf(number: string): string {
  return number.replaceAll('-', '').toLowerCase();
}

/** The number that a folder of uploads stands for. */
export function numberOf(folder: string): string {
  const bare = folder.toUpperCase();
  return `${bare.slice(0, 8)}-${bare.slice(8, 12)}-${bare.slice(12)}`;
}
