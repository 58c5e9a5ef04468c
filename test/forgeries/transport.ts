import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Anatomy,
  assemble,
  bodyOf,
  bytesOf,
  CATALOG,
  dissect,
  edit,
  latin,
  METADATA,
  numberOf,
  put,
  rewritten,
  SIGNATURE,
  stream,
  WIDGET,
} from './anatomy.ts';
import type { Forgery } from './forgery.ts';

/** Bytes added or missing, and the file written anew by another program. */
export const TRANSPORT: readonly Forgery[] = [
  raw('a line feed at the end', ({ pdf }) => Buffer.concat([pdf, Buffer.from('\n')]), ['trailing-bytes']),
  raw('zeros at the end', ({ pdf }) => Buffer.concat([pdf, Buffer.alloc(100)]), ['trailing-bytes']),
  raw('another end of file', ({ pdf }) => Buffer.concat([pdf, Buffer.from('%%EOF\n')]), ['trailing-bytes']),
  raw('the file twice', ({ pdf }) => Buffer.concat([pdf, pdf]), ['appended-revision']),
  raw('a forged file in front', ({ pdf }) => Buffer.concat([Buffer.from('%PDF-1.4\n%%EOF\n'), pdf])),
  raw('a line feed in front', ({ pdf }) => Buffer.concat([Buffer.from('\n'), pdf]), ['leading-bytes']),
  raw('a mail’s header in front', ({ pdf }) => Buffer.concat([Buffer.from('From: x\r\n\r\n'), pdf]), [
    'leading-bytes',
  ]),
  raw('a page of HTML around it', ({ pdf }) =>
    Buffer.concat([Buffer.from('<html>'), pdf, Buffer.from('</html>')]),
  ),
  raw('the last byte missing', ({ pdf }) => pdf.subarray(0, -1), ['truncated']),
  raw('the end missing', ({ pdf }) => pdf.subarray(0, -200), ['truncated']),
  raw('half of it', ({ pdf }) => pdf.subarray(0, pdf.length >> 1)),
  raw('line ends converted', ({ pdf }) => bytesOf(latin(pdf).replaceAll('\n', '\r\n'))),
  raw('read and written as UTF-8', ({ pdf }) => Buffer.from(Buffer.from(pdf).toString('utf8'), 'utf8')),
  raw(
    'the signature taken out',
    ({ pdf }) =>
      rewritten(pdf, (parts) => {
        parts.objects.delete(numberOf(parts, SIGNATURE));
        edit(parts, CATALOG, (object) =>
          object.replace(/\/Perms <<[^>]*>>/u, '').replace(/\/AcroForm <<[\s\S]*?>>/u, ''),
        );
      }),
    ['rebuilt'],
  ),
  raw(
    'its metadata on another paper',
    ({ pdf }) => {
      const { objects } = dissect(pdf);
      const metadata = bodyOf({ objects, trailer: '' }, numberOf({ objects, trailer: '' }, METADATA));
      const paper: Anatomy = { objects: new Map(), trailer: '<</Size 5/Root 1 0 R>>' };
      put(paper, 1, '<</Type /Catalog /Pages 2 0 R /Metadata 4 0 R>>');
      put(paper, 2, '<</Type /Pages /Kids [3 0 R] /Count 1>>');
      put(paper, 3, '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>');
      put(paper, 4, metadata);
      return assemble(paper);
    },
    ['rebuilt'],
  ),
  raw('its seal on another paper', ({ pdf }) => {
    const parts = dissect(pdf);
    const seal = Number(
      /\/AP <<[\s\S]*?\/N (\d+) 0 R/u.exec(bodyOf(parts, numberOf(parts, WIDGET)))?.[1] ?? 0,
    );
    if (seal === 0) return undefined;
    const paper: Anatomy = { objects: new Map(), trailer: '<</Size 6/Root 1 0 R>>' };
    put(paper, 1, '<</Type /Catalog /Pages 2 0 R>>');
    put(paper, 2, '<</Type /Pages /Kids [3 0 R] /Count 1>>');
    put(
      paper,
      3,
      '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</XObject <</S 5 0 R>>>>>>',
    );
    put(paper, 4, stream('', 'q 1 0 0 1 300 200 cm /S Do Q'));
    put(paper, 5, bodyOf(parts, seal));
    return assemble(paper);
  }),
  program('qpdf'),
  program('qpdf', '--linearize'),
  program('qpdf', '--object-streams=generate'),
  program('qpdf', '--encrypt', '', 'owner', '256', '--'),
  program('qpdf', '--qdf'),
];

function raw(
  name: string,
  forge: (victim: { pdf: Uint8Array }) => Uint8Array | undefined,
  told?: Forgery['told'],
): Forgery {
  return { name, forge: (victim) => forge(victim), ...(told && { told }) };
}

/** Where the program is installed. */
function program(command: string, ...options: string[]): Forgery {
  return {
    name: `written anew by ${[command, ...options].join(' ').trim()}`,
    forge({ pdf }) {
      const folder = mkdtempSync(join(tmpdir(), 'dingdian-forgery-'));
      try {
        const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
        writeFileSync(from, pdf);
        const { error } = spawnSync(command, [...options, from, to], { timeout: 20_000 });
        return error ? undefined : new Uint8Array(readFileSync(to));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
