import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, read, readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const readAsync = promisify(read);

/** Object contents as immutable files named by random ids; what they belong to is known only to the database. */
export interface Blobs {
  /** Writes and fsyncs a new file and its folder; resolves with its id. */
  write(data: Uint8Array): Promise<string>;
  /**
   * Opens the file at once and reads it afterwards, so that a deletion committed between the two cannot turn a row just
   * read into a missing file. `end` is exclusive.
   */
  read(id: string, start: number, end: number): Promise<Buffer>;
  /** Removes a file nobody refers to any more. */
  remove(id: string): void;
  /** Removes files that no row refers to: the remains of a crash between the file and its row. */
  sweep(known: ReadonlySet<string>): number;
}

/** Keeps blobs in 256 subfolders of `folder`. */
export function openBlobs(folder: string): Blobs {
  mkdirSync(folder, { recursive: true });
  const subfolder = (id: string): string => join(folder, id.slice(0, 2));
  const file = (id: string): string => join(subfolder(id), id);

  function makeSubfolder(id: string): void {
    if (mkdirSync(subfolder(id), { recursive: true }) !== undefined) syncFolder(folder);
  }

  return {
    async write(data) {
      const id = randomUUID();
      makeSubfolder(id);
      const handle = await open(file(id), 'wx', 0o600);
      try {
        await handle.writeFile(data);
        await handle.sync();
      } finally {
        await handle.close();
      }
      syncFolder(subfolder(id));
      return id;
    },
    async read(id, start, end) {
      const descriptor = openSync(file(id), 'r');
      try {
        const buffer = Buffer.alloc(end - start);
        let filled = 0;
        while (filled < buffer.length) {
          const want = buffer.length - filled;
          const { bytesRead } = await readAsync(descriptor, buffer, filled, want, start + filled);
          if (bytesRead === 0) throw new Error(`blob ${id} is shorter than its row says`);
          filled += bytesRead;
        }
        return buffer;
      } finally {
        closeSync(descriptor);
      }
    },
    remove: (id) => rmSync(file(id), { force: true }),
    sweep(known) {
      const orphans = readdirSync(folder).flatMap((sub) =>
        readdirSync(join(folder, sub)).filter((id) => !known.has(id)),
      );
      for (const id of orphans) rmSync(file(id), { force: true });
      return orphans.length;
    },
  };
}

function syncFolder(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
