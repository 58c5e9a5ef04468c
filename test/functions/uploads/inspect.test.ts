import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StandardFonts } from '@cantoo/pdf-lib';
import { assert, asyncProperty, constantFrom, integer, nat, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Inspection, inspect, uploadLimit } from '../../../functions/uploads/inspect.ts';
import { inspectPdf } from '../../../functions/uploads/pdf-content.ts';
import { procedures } from '../../../procedures/registry.ts';
import { bombStream, emptyZip, jpeg, libraryPdf, mp4, objectStream, png, rawPdf } from './corpus.ts';

const ALL = ['application/pdf', 'image/jpeg', 'image/png', 'video/mp4'];

async function look(bytes: Uint8Array, fileName: string, accept = ALL): Promise<Inspection> {
  return await inspect(bytes, { fileName, accept, size: bytes.length });
}

async function reasonOf(bytes: Uint8Array, fileName: string, accept = ALL): Promise<string> {
  const result = await look(bytes, fileName, accept);
  if (result.ok) throw new Error(`${fileName} was taken as ${result.mediaType}`);
  expect(result.sha256).toMatch(/^[0-9a-f]{64}$/);
  // Every refusal ends with what to do.
  expect(result.reason).toMatch(/请.*。$/);
  return result.reason;
}

const opens = (action: string) => rawPdf({ 1: `<< /Type /Catalog /Pages 2 0 R /OpenAction ${action} >>` });

const annotated = (annotation: string) =>
  rawPdf({ 3: `<< /Type /Page /Parent 2 0 R /Annots [<< /Type /Annot ${annotation} >>] >>` });

describe('good files', () => {
  test('a PDF of two pages, with compressed objects, is taken with its pages counted', async () => {
    const bytes = await libraryPdf(async (document) => await document.embedFont(StandardFonts.Helvetica));
    expect(await look(bytes, '营业执照.pdf')).toMatchObject({
      ok: true,
      mediaType: 'application/pdf',
      pages: 2,
    });
  });

  test('a plain PDF with links, an opening page and resources of odd names is taken', async () => {
    const bytes = rawPdf({
      1: '<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>',
      3: '<< /Type /Page /Parent 2 0 R /Resources << /Font << /AA 5 0 R /JS 5 0 R >> >> /Annots [6 0 R] >>',
      5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      6: '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.com) >> >>',
    });
    expect(await look(bytes, 'a.PDF')).toMatchObject({ ok: true, pages: 1 });
  });

  test.each([
    ['jpg', 'image/jpeg', jpeg()],
    ['JPEG', 'image/jpeg', jpeg()],
    ['png', 'image/png', png()],
    ['mp4', 'video/mp4', mp4()],
  ])('a whole .%s is taken as %s', async (extension, mediaType, bytes) => {
    expect(await look(bytes, `门头照片.${extension}`)).toMatchObject({ ok: true, mediaType });
  });

  test('a file on disk is read by its path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dingdian-inspect-'));
    try {
      const file = join(folder, 'upload');
      writeFileSync(file, png());
      const expected = { fileName: 'a.png', accept: ALL, size: png().length };
      expect(await inspect(file, expected)).toEqual(await inspect(png(), expected));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the name and the content', () => {
  test('a PDF named .png is refused, and both are named', async () => {
    const reason = await reasonOf(rawPdf(), '营业执照.png');
    expect(reason).toContain('“.png”结尾（PNG 图片）');
    expect(reason).toContain('内容却是 PDF 文件');
  });

  test.each([
    ['a program named .pdf', Buffer.from(`MZ${'\0'.repeat(200)}`, 'latin1'), 'a.pdf'],
    ['a page named .jpg', Buffer.from('<html><script>alert(1)</script></html>'), 'a.jpg'],
    [
      'an SVG with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      'a.svg',
    ],
    ['an archive named .pdf', emptyZip(), 'a.pdf'],
    ['junk before the PDF header', Buffer.concat([Buffer.from('<html>'), rawPdf()]), 'a.pdf'],
    ['plain words', Buffer.from('工资表'), 'a.pdf'],
  ])('%s is refused as none of the accepted types', async (_, bytes, name) => {
    expect(await reasonOf(bytes, name)).toContain('不是 PDF 文件、JPEG 图片、PNG 图片、MP4 视频');
  });

  test('a good type that this material does not take is refused with what it takes', async () => {
    expect(await reasonOf(png(), 'a.png', ['application/pdf'])).toContain('只收 PDF 文件，上传的是 PNG 图片');
  });

  test('a name without an extension, or with two, is judged by its last', async () => {
    expect(await reasonOf(png(), '照片')).toContain('没有扩展名');
    expect(await reasonOf(png(), 'a.png.exe')).toContain('“.exe”');
  });
});

describe('sizes', () => {
  test('nothing at all is refused, and so is less than the store counted', async () => {
    expect(await reasonOf(new Uint8Array(), 'a.pdf')).toContain('空的');
    const part = await inspect(png(), { fileName: 'a.png', accept: ALL, size: 1_000_000 });
    expect(!part.ok && part.reason).toContain('没有完整传到');
  });

  test('a picture over 20 MB is refused with its size and the limit', async () => {
    const bytes = Buffer.concat([png(), Buffer.alloc(21 * 1024 * 1024)]);
    expect(await reasonOf(bytes, 'a.png')).toMatch(/21\.\d MB，PNG 图片最大 20 MB/);
  });

  test('the limit of an upload form is that of the largest accepted type', () => {
    expect(uploadLimit(['image/png', 'application/pdf'])).toBe(20 * 1024 * 1024);
    expect(uploadLimit(ALL)).toBe(200 * 1024 * 1024);
    expect(() => uploadLimit(['application/zip'])).toThrow('application/zip');
  });

  test('every material of every procedure accepts only types that can be inspected', () => {
    for (const { materials } of procedures) {
      for (const { accept } of materials) expect(uploadLimit(accept)).toBeGreaterThan(0);
    }
  });
});

describe('PDFs that do more than show pages', () => {
  const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
  test.each([
    ['a script on opening', opens(script), '脚本'],
    ['a script whose name is written in escapes', opens('<< /S /#4aava#53cript /#4AS (1) >>'), '脚本'],
    ['a script named by reference', rawPdf({ 5: '<< /S 6 0 R >>', 6: '/JavaScript' }), '脚本'],
    ['a script in the name tree', rawPdf({ 5: '<< /Names [(a) << /JS <31> >>] >>' }), '脚本'],
    ['a launch', opens('<< /S /Launch /F (a.exe) >>'), '启动其他程序'],
    ['a form that sends', opens('<< /S /SubmitForm /F (http://example.com) >>'), '发送数据'],
    ['an import', opens('<< /S /ImportData /F (a.fdf) >>'), '导入数据'],
    ['rich media', annotated('/Subtype /RichMedia'), '多媒体'],
    ['an attached file', annotated('/Subtype /FileAttachment'), '附件'],
    ['a dynamic form', rawPdf({ 5: '<< /XFA [(a) 6 0 R] >>', 6: '(x)' }), 'XFA'],
    [
      'an address fetched on turning a page',
      rawPdf({ 3: '<< /Type /Page /Parent 2 0 R /AA << /O << /S /URI /URI (http://example.com) >> >> >>' }),
      '自动执行',
    ],
    ['a script inside a compressed object stream', rawPdf({ 5: objectStream({ 9: script }) }), '脚本'],
    ['a script that a later revision hides', Buffer.concat([opens(script), rawPdf().subarray(9)]), '脚本'],
    [
      'a script hidden in another stream',
      rawPdf({ 5: { entries: '', bytes: Buffer.from(`\n9 0 obj ${script} endobj\n`) } }),
      '脚本',
    ],
  ])('%s is found, and named', async (_, bytes, named) => {
    const finding = await inspectPdf(bytes);
    expect(finding.kind === 'active' && finding.what.join()).toContain(named);
  });

  test('a PDF with a script is refused with the script named', async () => {
    expect(await reasonOf(opens(script), 'a.pdf')).toContain('含有脚本（JavaScript），不能接收');
  });

  test('an embedded file of a library is refused', async () => {
    const bytes = await libraryPdf((document) => document.attach(Buffer.from('x'), 'a.exe'));
    expect(await reasonOf(bytes, 'a.pdf')).toContain('附件');
  });

  test('an encrypted PDF is refused, opened by a password or only restricted', async () => {
    for (const secret of [{ userPassword: 'a' }, { ownerPassword: 'a' }]) {
      const bytes = await libraryPdf((document) =>
        document.encrypt({ ownerPassword: 'b', userPassword: '', ...secret }),
      );
      expect(await reasonOf(bytes, 'a.pdf')).toContain('密码');
    }
  });

  test('objects in a stream that does not say it holds objects are refused', async () => {
    const indirect = rawPdf({ 5: objectStream({ 9: '(x)' }, '/Type 8 0 R'), 8: '/ObjStm' });
    expect(await inspectPdf(indirect)).toEqual({ kind: 'irregular' });
    expect(await reasonOf(rawPdf({ 5: objectStream({ 9: '(x)' }, '') }), 'a.pdf')).toContain('不规范');
  });
});

describe('broken and exhausting files', () => {
  test.each([
    ['pdf', rawPdf()],
    ['png', png()],
    ['jpg', jpeg()],
    ['mp4', mp4()],
  ])('a .%s cut off is refused', async (extension, bytes) => {
    expect(await reasonOf(bytes.subarray(0, bytes.length - 9), `a.${extension}`)).toContain('损坏');
  });

  test('a PDF without pages, and one of garbage between header and end, are refused', async () => {
    expect(await reasonOf(rawPdf({ 2: '<< /Type /Pages /Kids [2 0 R] /Count 1 >>' }), 'a.pdf')).toContain(
      '一页也没有',
    );
    expect(await inspectPdf(Buffer.from('%PDF-1.7\n1 0 obj << /A [[[ \n%%EOF'))).toEqual({ kind: 'broken' });
    expect(await inspectPdf(rawPdf({ 5: '['.repeat(100_000) }))).toEqual({ kind: 'broken' });
  });

  test('an object stream that unpacks a thousandfold is refused, and the next file is still read', async () => {
    const bytes = rawPdf({ 5: bombStream(300) });
    expect(bytes.length).toBeLessThan(1024 * 1024);
    const [bomb, good] = await Promise.all([reasonOf(bytes, 'a.pdf'), look(rawPdf(), 'b.pdf')]);
    expect(bomb).toContain('异常庞大');
    expect(good.ok).toBe(true);
  });

  test('a picture of more than 100 megapixels is refused', async () => {
    expect(await reasonOf(png({ width: 20_000, height: 20_000 }), 'a.png')).toContain('1 亿像素');
    expect(await reasonOf(jpeg({ width: 65_000, height: 65_000 }), 'a.jpg')).toContain('1 亿像素');
  });

  test.each([
    [
      'an archive behind a photo',
      Buffer.concat([jpeg(), Buffer.from('PK\x03\x04', 'latin1'), emptyZip()]),
      'a.jpg',
    ],
    ['an archive behind a scan', Buffer.concat([png(), emptyZip()]), 'a.png'],
    ['an archive behind a PDF', Buffer.concat([rawPdf(), emptyZip()]), 'a.pdf'],
    ['a document behind a photo', Buffer.concat([jpeg(), rawPdf()]), 'a.jpg'],
    ['a page in a comment', jpeg(undefined, '<!DOCTYPE html><SCRIPT src=x>'), 'a.jpg'],
    ['a page behind a scan', Buffer.concat([png(), Buffer.from('<html ><body>')]), 'a.png'],
  ])('%s is refused as two files in one', async (_, bytes, name) => {
    expect(await reasonOf(bytes, name)).toContain('夹带');
  });

  test('no damage to a picture makes the inspection itself fail', async () => {
    const damaged = tuple(constantFrom(png(), jpeg(), mp4()), nat(), integer({ min: 0, max: 255 }), nat());
    await assert(
      asyncProperty(damaged, async ([whole, at, value, keep]) => {
        const bytes = Buffer.from(whole.subarray(0, 1 + (keep % whole.length)));
        bytes[at % bytes.length] = value;
        const result = await look(bytes, 'a.png');
        expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 150 },
    );
  });
});
