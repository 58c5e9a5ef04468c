import { z } from 'zod';
import type { CaseState } from '../../domain/case/state.ts';
import type { Instant } from '../../domain/time/civil-date.ts';

/** A file as a submission froze it. */
export interface FrozenFile {
  material: string;
  upload: string;
  fileName: string;
  /** Bytes. */
  size: number;
  sha256: string;
  mediaType: string;
  key: string;
  /** When the submission that first held it was made. */
  handedIn: Instant;
  /** Taken out again before the last submission. */
  replaced: boolean;
}

const frozen = z.array(
  z.looseObject({
    material: z.string(),
    upload: z.string(),
    fileName: z.string(),
    size: z.number(),
    sha256: z.string(),
    mediaType: z.string(),
    key: z.string(),
  }),
);

/** Every file that any submission of the case held, in the order of handing in; each once. */
export function frozenFiles({ history }: CaseState): FrozenFile[] {
  // A field of an officer's step may be called so too; what that holds is no material.
  const submissions = history.filter(({ payload }) => frozen.safeParse(payload.files).success);
  const last = frozen.parse(submissions.at(-1)?.payload.files ?? []).map(({ upload }) => upload);
  const seen = new Set<string>();
  return submissions.flatMap(({ at, payload }) =>
    frozen.parse(payload.files).flatMap((file) => {
      if (seen.has(file.upload)) return [];
      seen.add(file.upload);
      const { material, upload, fileName, size, sha256, mediaType, key } = file;
      const replaced = !last.includes(upload);
      return [{ material, upload, fileName, size, sha256, mediaType, key, handedIn: at, replaced }];
    }),
  );
}
