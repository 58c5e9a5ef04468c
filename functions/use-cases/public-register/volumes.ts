import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Files } from '../../adapters/files.ts';
import { issueFile, type PublishedFile } from '../../adapters/register-publications.ts';

/** Files that are written bit by bit on the disk and then put into the archive. */
export interface Desk {
  /** A file to write line by line. */
  open(
    name: string,
    mediaType: string,
  ): Promise<{ write(text: string): Promise<void>; issue(): Promise<PublishedFile> }>;
  /** A finished file. */
  issue(name: string, mediaType: string, bytes: Uint8Array): Promise<PublishedFile>;
  /** Throws away what is still on the disk. */
  clear(): Promise<void>;
}

/** A folder of its own; what comes out of it stands under `prefix` in the archive. */
export async function openDesk(files: Files, prefix: string): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'dingdian-register-'));
  const streams = new Set<WriteStream>();
  const archived = async (name: string, mediaType: string, sha256: string): Promise<PublishedFile> => {
    const key = `${prefix}/${name}`;
    const path = join(folder, name);
    const { versionId, size } = await issueFile(files, key, { path, mediaType });
    await rm(path);
    return { name, key, ...(versionId && { versionId }), mediaType, size, sha256 };
  };
  return {
    async open(name, mediaType) {
      const hash = createHash('sha256');
      const stream = createWriteStream(join(folder, name));
      streams.add(stream);
      let failed: unknown;
      stream.on('error', (error) => {
        failed = error;
      });
      await once(stream, 'open');
      return {
        async write(text) {
          if (failed) throw failed;
          hash.update(text);
          if (!stream.write(text)) await once(stream, 'drain');
        },
        async issue() {
          stream.end();
          await once(stream, 'close');
          if (failed) throw failed;
          return await archived(name, mediaType, hash.digest('hex'));
        },
      };
    },
    async issue(name, mediaType, bytes) {
      await writeFile(join(folder, name), bytes);
      return await archived(name, mediaType, createHash('sha256').update(bytes).digest('hex'));
    },
    async clear() {
      for (const stream of streams) stream.destroy();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
