import type { FileView } from '../../../templates/pages/views.ts';
import { sizeInWords } from './notices.ts';

/** A file somebody has sent, as far as a page tells of it. */
export interface SentFile {
  upload: string;
  fileName?: string | undefined;
  size?: number | undefined;
  state: string;
  reason?: string | undefined;
}

/** The file as a page shows it; `folder` is the address under which a usable one can be looked at. */
export function fileView(
  { upload, fileName = '', size = 0, state, reason }: SentFile,
  receivedAt: string,
  folder?: string,
): FileView {
  const usable = state === 'usable';
  return {
    name: fileName,
    size: sizeInWords(size),
    at: `${receivedAt.slice(0, 10)} ${receivedAt.slice(11, 16)}`,
    state: usable ? 'usable' : 'rejected',
    ...(reason && { reason }),
    ...(usable && folder !== undefined && { href: `${folder}/files/${upload}` }),
  };
}
