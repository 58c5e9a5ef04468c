import {
  type Anatomy,
  bytesOf,
  CATALOG,
  edit,
  latin,
  numberOf,
  PAGE,
  PAGES,
  put,
  rewritten,
  SIGNATURE,
  stream,
  WIDGET,
} from './anatomy.ts';
import type { Forgery } from './forgery.ts';
import { resign } from './signing.ts';

/**
 * A file with a structure ours never have, under the agency's genuine signature: a shadow that waits for a later change, or
 * something alive. Whoever got an agency to sign such a file must still not get it called genuine.
 */
const prepared = (
  name: string,
  change: (parts: Anatomy, next: number) => void,
  told?: Forgery['told'],
): Forgery => ({
  name: `signed with the genuine key: ${name}`,
  ...(told && { told }),
  forge: ({ pdf }, { identity }) =>
    resign(
      rewritten(pdf, (parts) => change(parts, Math.max(...parts.objects.keys()) + 1)),
      identity,
    ),
});

const entry = (parts: Anatomy, pattern: RegExp, text: string) =>
  edit(parts, pattern, (object) => object.replace(/>>\s*\nendobj\n$/u, `${text}>>\nendobj\n`));

const annotation = (parts: Anatomy, next: number, body: string) => {
  put(parts, next, body);
  edit(parts, PAGE, (object) =>
    object.includes('/Annots')
      ? object.replace(/\/Annots \[/u, `/Annots [ ${next} 0 R `)
      : object.replace(/>>\s*\nendobj\n$/u, `/Annots [${next} 0 R]>>\nendobj\n`),
  );
};

const active = ['active-content'] as const;

const PREPARED: readonly Forgery[] = [
  prepared(
    'a layer that can be switched off (shadow hide)',
    (parts, next) => {
      put(parts, next, '<</Type /OCG /Name (cover)>>');
      entry(parts, CATALOG, `/OCProperties <</OCGs [${next} 0 R] /D <<>>>>`);
    },
    active,
  ),
  prepared('a form field over the text (shadow replace)', (parts, next) => {
    annotation(parts, next, '<</Type /Annot /Subtype /Widget /FT /Tx /T (x) /V (shown) /Rect [0 0 9 9]>>');
  }),
  prepared('a second set of pages nobody refers to yet (shadow hide and replace)', (parts, next) => {
    put(parts, next, '<</Type /Pages /Kids [] /Count 0>>');
  }),
  prepared(
    'a script on opening',
    (parts, next) => {
      put(parts, next, '<</S /JavaScript /JS (app.alert(1))>>');
      entry(parts, CATALOG, `/OpenAction ${next} 0 R`);
    },
    active,
  ),
  prepared(
    'a script with its name respelled',
    (parts, next) => {
      put(parts, next, '<</S /J#61vaScript /J#53 (app.alert(1))>>');
      entry(parts, CATALOG, `/Open#41ction ${next} 0 R`);
    },
    active,
  ),
  prepared(
    'an attachment',
    (parts, next) => {
      put(parts, next, stream('/Type /EmbeddedFile ', 'MZ'));
      entry(
        parts,
        CATALOG,
        `/Names <</EmbeddedFiles <</Names [(a) <</Type /Filespec /EF <</F ${next} 0 R>>>>]>>>>`,
      );
    },
    active,
  ),
  prepared(
    'a link',
    (parts, next) => {
      annotation(
        parts,
        next,
        '<</Type /Annot /Subtype /Link /Rect [0 0 500 500] /A <</S /URI /URI (http://x)>>>>',
      );
    },
    active,
  ),
  prepared(
    'a picture stamped on',
    (parts, next) => {
      annotation(parts, next, '<</Type /Annot /Subtype /Stamp /Rect [0 0 500 500]>>');
    },
    active,
  ),
  prepared(
    'no certification',
    (parts) => {
      edit(parts, CATALOG, (object) => object.replace(/\/Perms <<[^>]*>>/u, ''));
    },
    ['no-certification'],
  ),
  prepared(
    'certification that allows forms (P 2)',
    (parts) => {
      edit(parts, SIGNATURE, (object) => object.replace('/P 1', '/P 2'));
    },
    ['no-certification'],
  ),
  prepared(
    'certification that allows comments (P 3)',
    (parts) => {
      edit(parts, SIGNATURE, (object) => object.replace('/P 1', '/P 3'));
    },
    ['no-certification'],
  ),
  prepared(
    'no transform that certifies',
    (parts) => {
      edit(parts, SIGNATURE, (object) => object.replace(/\/Reference \[[^\]]*\]/u, ''));
    },
    ['no-certification'],
  ),
  prepared(
    'a second object under the number of a page',
    (parts) => {
      const page = numberOf(parts, PAGE);
      parts.objects.set(page, `${parts.objects.get(page)}${page} 0 obj\n<</Type /Page>>\nendobj\n`);
    },
    ['structure'],
  ),
  prepared(
    'an entry written twice in one dictionary',
    (parts) => {
      edit(parts, PAGE, (object) => object.replace('/Type /Page', '/Type /Page /Rotate 0 /Rotate 180'));
    },
    ['structure'],
  ),
  prepared(
    'more pages than it counts',
    (parts) => {
      edit(parts, PAGES, (object) => object.replace(/\/Count \d+/u, '/Count 9'));
    },
    ['structure'],
  ),
  prepared(
    'a page that is its own parent',
    (parts) => {
      const pages = numberOf(parts, PAGES);
      edit(parts, PAGES, (object) => object.replace(/\/Kids \[/u, `/Kids [ ${pages} 0 R `));
    },
    ['structure', 'hostile'],
  ),
  prepared(
    'the signature shown on no page',
    (parts) => {
      for (const [number, object] of parts.objects) {
        if (PAGE.test(object)) parts.objects.set(number, object.replace(/\/Annots \[[^\]]*\]/u, ''));
      }
    },
    ['structure'],
  ),
  prepared(
    'the signature shown twice',
    (parts) => {
      edit(parts, /\/Annots \[/u, (object) => object.replace(/\/Annots \[\s*(\d+ 0 R)/u, '/Annots [ $1 $1'));
    },
    ['structure'],
  ),
  prepared(
    'a field with a field above it',
    (parts) => {
      edit(parts, WIDGET, (object) => object.replace('/FT /Sig', '/FT /Sig /Parent 1 0 R'));
    },
    ['structure'],
  ),
  prepared(
    'something between the objects',
    (parts) => {
      const page = numberOf(parts, PAGE);
      parts.objects.set(page, `${parts.objects.get(page)}% hidden\n`);
    },
    ['structure'],
  ),
];

/** The table or the trailer says something else than the file. */
const TABLES: readonly Forgery[] = [
  textual('two tables', (text) => text.replace(/xref\n[\s\S]*$/u, (end) => `${end}${end}`)),
  textual('an offset that points elsewhere', (text) =>
    text.replace(/(\d{9})(\d) 00000 n/u, (_, a: string, b: string) => `${a}${(Number(b) + 1) % 10} 00000 n`),
  ),
  textual('an object marked free', (text) => text.replace(' 00000 n \n', ' 00001 f \n')),
  textual('startxref that points elsewhere', (text) =>
    text.replace(/startxref\n(\d+)/u, (_, at: string) => `startxref\n${Number(at) - 1}`),
  ),
  textual('a table behind a hybrid’s stream', (text) =>
    text.replace(/trailer\n<</u, 'trailer\n<</XRefStm 15 '),
  ),
  textual('a table before it', (text) => text.replace(/trailer\n<</u, 'trailer\n<</Prev 15 ')),
  textual('a table before it that is itself', (text) => {
    const at = /startxref\n(\d+)/u.exec(text)?.[1];
    return text.replace(/trailer\n<</u, `trailer\n<</Prev ${at} `);
  }),
  textual('another root', (text) => text.replace(/\/Root \d+ 0 R/u, '/Root 2 0 R')),
  textual('encryption claimed', (text) => text.replace(/trailer\n<</u, 'trailer\n<</Encrypt <<>> ')),
  textual('a header of another version', (text) => text.replace('%PDF-1.7', '%PDF-2.0')),
];

/** Signed by the agency after the change, where that is possible, so that only the structure speaks against it. */
function textual(name: string, change: (text: string) => string): Forgery {
  return {
    name: `signed with the genuine key: ${name}`,
    told: ['structure', 'encrypted'],
    forge({ pdf }, { identity }) {
      // Changes behind the signature: its range grows with them.
      const text = change(latin(pdf));
      const grown = text.length - pdf.length;
      const fitted = text.replace(/(\/ByteRange \[0 \d+ \d+) (\d+)\]/u, (was, head: string, rest: string) =>
        `${head} ${Number(rest) + grown}]`.padEnd(was.length),
      );
      return fitted.length === text.length ? resign(bytesOf(fitted), identity) : bytesOf(text);
    },
  };
}

/** Shadows, and tables that lie. */
export const STRUCTURES: readonly Forgery[] = [...PREPARED, ...TABLES];
