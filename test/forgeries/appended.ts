import { deflateSync } from 'node:zlib';
import {
  append,
  bodyOf,
  bytesOf,
  CATALOG,
  dissect,
  latin,
  METADATA,
  numberOf,
  numbersOf,
  PAGE,
  PAGES,
  SIGNATURE,
  stream,
  WIDGET,
} from './anatomy.ts';
import type { Forgery } from './forgery.ts';
import { cmsFor } from './signing.ts';

const told = ['appended-revision'] as const;
const HELLO = 'q 1 1 1 rg 0 0 600 900 re f Q BT /F1 24 Tf 100 400 Td (APPROVED) Tj ET';

/** A forgery that appends one revision: the objects it writes, by number. */
function appending(
  name: string,
  write: (parts: ReturnType<typeof dissect>, next: number) => Record<number, string> | undefined,
  trailer = '',
): Forgery {
  return {
    name,
    told,
    forge({ pdf }) {
      const parts = dissect(pdf);
      const bodies = write(parts, Math.max(...parts.objects.keys()) + 1);
      return bodies && append(pdf, bodies, trailer);
    },
  };
}

/** The body of the first object like this, changed. */
function changed(parts: ReturnType<typeof dissect>, pattern: RegExp, change: (body: string) => string) {
  const number = numberOf(parts, pattern);
  return { [number]: change(bodyOf(parts, number)) };
}

const annotate = (parts: ReturnType<typeof dissect>, next: number, annotation: string) => ({
  ...changed(parts, PAGE, (body) =>
    body.includes('/Annots')
      ? body.replace(/\/Annots \[/u, `/Annots [ ${next} 0 R `)
      : body.replace(/>>$/u, `/Annots [${next} 0 R]>>`),
  ),
  [next]: annotation,
});

/** Incremental saves: everything the signature covers stays, and readers show something else. */
export const APPENDED: readonly Forgery[] = [
  appending('page content replaced by a later revision', (parts) => {
    const page = bodyOf(parts, numberOf(parts, PAGE));
    const content = Number(/\/Contents \[?\s*(\d+) 0 R/u.exec(page)?.[1]);
    return { [content]: stream('', HELLO) };
  }),
  appending('text box laid over the page', (parts, next) =>
    annotate(
      parts,
      next,
      '<</Type /Annot /Subtype /FreeText /Rect [50 400 500 600] /DA (/F1 20 Tf) /Contents (x) /F 4>>',
    ),
  ),
  appending('stamp laid over the page', (parts, next) => ({
    ...annotate(
      parts,
      next,
      `<</Type /Annot /Subtype /Stamp /Rect [50 400 500 600] /AP <</N ${next + 1} 0 R>> /F 4>>`,
    ),
    [next + 1]: stream('/Type /XObject /Subtype /Form /BBox [0 0 450 200] ', HELLO),
  })),
  appending('a comment, which a weaker certification would allow', (parts, next) =>
    annotate(parts, next, '<</Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (note)>>'),
  ),
  appending('a page added', (parts, next) => {
    const pages = numberOf(parts, PAGES);
    return {
      [pages]: bodyOf(parts, pages)
        .replace(/\/Kids \[/u, `/Kids [ ${next} 0 R `)
        .replace(/\/Count (\d+)/u, (_, count: string) => `/Count ${Number(count) + 1}`),
      [next]: `<</Type /Page /Parent ${pages} 0 R /MediaBox [0 0 595 842] /Contents ${next + 1} 0 R>>`,
      [next + 1]: stream('', HELLO),
    };
  }),
  appending('a page removed', (parts) => {
    const pages = numberOf(parts, PAGES);
    const body = bodyOf(parts, pages);
    if (numbersOf(parts, PAGE).length < 2) return undefined;
    return { [pages]: body.replace(/\/Kids \[\s*\d+ 0 R/u, '/Kids [').replace('/Count 3', '/Count 2') };
  }),
  appending('pages in another order', (parts) => {
    if (numbersOf(parts, PAGE).length < 2) return undefined;
    return changed(parts, PAGES, (body) =>
      body.replace(/\/Kids \[\s*(\d+ 0 R)\s+(\d+ 0 R)/u, '/Kids [ $2 $1'),
    );
  }),
  appending('a page turned round', (parts) =>
    changed(parts, PAGE, (body) => body.replace(/>>$/u, '/Rotate 180>>')),
  ),
  appending('the seal drawn elsewhere', (parts) =>
    changed(parts, WIDGET, (body) => body.replace(/\/Rect \[[^\]]*\]/u, '/Rect [10 10 130 130]')),
  ),
  appending('another number in the metadata', (parts) =>
    changed(parts, METADATA, (body) => {
      const packet = body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream'));
      return stream('/Type /Metadata /Subtype /XML ', packet.replace('12', '13'));
    }),
  ),
  appending('the certification taken out of the catalogue', (parts) =>
    changed(parts, CATALOG, (body) => body.replace(/\/Perms <<[\s\S]*?>>/u, '')),
  ),
  appending('a script that runs on opening', (parts, next) => ({
    ...changed(parts, CATALOG, (body) => body.replace(/>>$/u, `/OpenAction ${next} 0 R>>`)),
    [next]: '<</S /JavaScript /JS (app.alert(1))>>',
  })),
  appending('a file attached', (parts, next) => ({
    ...changed(parts, CATALOG, (body) =>
      body.replace(/>>$/u, `/Names <</EmbeddedFiles <</Names [(a) ${next} 0 R]>>>>>>`),
    ),
    [next]: `<</Type /Filespec /F (a) /EF <</F ${next + 1} 0 R>>>>`,
    [next + 1]: stream('/Type /EmbeddedFile ', 'MZ'),
  })),
  appending('a layer that hides what was signed', (parts, next) => ({
    ...changed(parts, CATALOG, (body) =>
      body.replace(/>>$/u, `/OCProperties <</OCGs [${next} 0 R] /D <</OFF [${next} 0 R]>>>>>>`),
    ),
    [next]: '<</Type /OCG /Name (text)>>',
  })),
  appending('material for long-term validation, which is harmless and yet not ours', (parts, next) => ({
    ...changed(parts, CATALOG, (body) => body.replace(/>>$/u, `/DSS ${next} 0 R>>`)),
    [next]: '<</Type /DSS>>',
  })),
  {
    name: 'a second signature, by the forger, over everything',
    told,
    forge({ pdf }, { impostor }) {
      const parts = dissect(pdf);
      const next = Math.max(...parts.objects.keys()) + 1;
      const field = `<</Type /Annot /Subtype /Widget /FT /Sig /T (B) /V ${next + 1} 0 R /Rect [0 0 0 0] /F 4>>`;
      const signature = bodyOf(parts, numberOf(parts, SIGNATURE));
      const catalog = changed(parts, CATALOG, (body) =>
        body.replace(/\/Fields \[/u, `/Fields [ ${next} 0 R `),
      );
      const bodies = { ...catalog, ...annotate(parts, next, field), [next + 1]: signature };
      const appended = append(pdf, bodies);
      // Only the forger's own signature is made anew; it stands last.
      const split = pdf.length;
      const tail = latin(appended.subarray(split));
      const from = split + tail.indexOf('/Contents <') + '/Contents '.length;
      const to = split + tail.indexOf('>', from - split) + 1;
      const range = `/ByteRange [0 ${from} ${to} ${appended.length - to}]`;
      const ranged = tail.replace(/\/ByteRange \[[^\]]*\]\s*/u, (was) => range.padEnd(was.length));
      const whole = bytesOf(latin(pdf) + ranged);
      const reversed = cmsFor(bytesOf(`/ByteRange /Contents <00>${latin(whole)}`), impostor);
      return bytesOf(
        `${latin(whole.subarray(0, from))}<${reversed.toString('hex').padEnd(to - from - 2, '0')}>${latin(whole.subarray(to))}`,
      );
    },
  },
  {
    name: 'a clone of the signature in a later revision (incremental saving attack)',
    told,
    forge({ pdf }) {
      const parts = dissect(pdf);
      const next = Math.max(...parts.objects.keys()) + 1;
      const signature = bodyOf(parts, numberOf(parts, SIGNATURE));
      const widget = changed(parts, WIDGET, (body) => body.replace(/\/V \d+ 0 R/u, `/V ${next} 0 R`));
      return append(pdf, { ...widget, [next]: signature });
    },
  },
  {
    name: 'objects appended without any table or trailer, which some readers repair',
    told,
    forge({ pdf }) {
      const parts = dissect(pdf);
      const page = bodyOf(parts, numberOf(parts, PAGE));
      const content = Number(/\/Contents \[?\s*(\d+) 0 R/u.exec(page)?.[1]);
      return bytesOf(`${latin(pdf)}${content} 0 obj\n${stream('', HELLO)}\nendobj\n`);
    },
  },
  {
    name: 'a later revision in packed object streams',
    told,
    forge({ pdf }) {
      const parts = dissect(pdf);
      const next = Math.max(...parts.objects.keys()) + 1;
      const page = numberOf(parts, PAGE);
      const body = bodyOf(parts, page).replace(/>>$/u, '/Rotate 90>>');
      const head = `${page} 0 `;
      const packed = deflateSync(Buffer.from(head + body, 'latin1')).toString('latin1');
      const objects = stream(`/Type /ObjStm /N 1 /First ${head.length} /Filter /FlateDecode `, packed);
      return append(pdf, { [next]: objects });
    },
  },
  {
    name: 'the revision appended twice over',
    told,
    forge({ pdf }) {
      const parts = dissect(pdf);
      const once = append(
        pdf,
        changed(parts, PAGE, (body) => body.replace(/>>$/u, '/Rotate 90>>')),
      );
      const previous = /startxref\n(\d+)\n%%EOF\n$/u.exec(latin(once))?.[1];
      return bytesOf(
        `${latin(once)}xref\n0 0\ntrailer\n${parts.trailer.replace(/>>$/u, `/Prev ${previous}>>`)}\nstartxref\n${once.length}\n%%EOF\n`,
      );
    },
  },
];
