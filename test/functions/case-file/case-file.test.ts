import { writeFileSync } from 'node:fs';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { noticesOwed } from '../../../domain/case/state.ts';
import { loadOrders, readUpload } from '../../../functions/adapters/case-files.ts';
import { recordUpload } from '../../../functions/adapters/drafts.ts';
import { registerFormDocuments } from '../../../functions/documents/form-documents.ts';
import { bindOrders, orderCaseFile } from '../../../functions/use-cases/case-file.ts';
import { issueNotice, type NoticeDeps } from '../../../functions/use-cases/issue-notice.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { readPdf } from '../../templates/read-pdf.ts';
import { APPLICANT, begun, done, officer } from '../use-cases/cases.ts';
import { openWorld, type World } from '../world.ts';

registerFormDocuments();
const renderer = createRenderer();
const clerk = { sub: 'clerk-1', name: '受理人员', role: 'receiving-clerk', agency: 'city' } as const;
let world: World;
let deps: NoticeDeps;
let caseId: string;

/** A scan stored lying, with a stamp as an annotation and a link that must not survive. */
async function scan(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([842, 595]);
  page.setRotation(degrees(90));
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.drawText('SCANNED LICENCE', { x: 60, y: 300, size: 20, font });
  const stamp = document.context.stream('1 0 0 rg BT /F 12 Tf 2 4 Td (STAMPED) Tj ET', {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, 80, 20],
    Resources: { Font: { F: font.ref } },
  });
  const annotation = document.context.obj({
    Type: 'Annot',
    Subtype: 'Stamp',
    Rect: [100, 100, 260, 140],
    F: 4,
    AP: { N: document.context.register(stamp) },
  });
  const link = document.context.obj({
    Type: 'Annot',
    Subtype: 'Link',
    Rect: [0, 0, 50, 50],
    A: { S: 'URI', URI: PDFString.of('https://example.invalid/') },
  });
  page.node.set(PDFName.of('Annots'), document.context.obj([annotation, link]));
  return await document.save();
}

/** One red pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);

async function handIn(material: string, fileName: string, mediaType: string, body: Uint8Array | null) {
  const key = `uploads/${caseId}/${material}/extra-${fileName}/${fileName}`;
  if (body)
    await deps.files.client.send(new PutObjectCommand({ Bucket: deps.files.uploads, Key: key, Body: body }));
  await recordUpload(deps.table, caseId, {
    material,
    upload: `extra-${fileName}`,
    fileName,
    size: body?.byteLength ?? 10,
    state: 'usable',
    mediaType,
    sha256: 'ab'.repeat(32),
    key,
    receivedAt: deps.now(),
  });
}

beforeAll(async () => {
  world = await openWorld();
  deps = { ...world.deps, renderer };
  caseId = await begun(deps);
  const { procedure } = await loadCase(deps.table, caseId);
  const material = procedure.materials.find(({ appliesTo }) => appliesTo.includes('medical-institution'));
  const id = material?.id ?? '';
  await handIn(id, 'licence.pdf', 'application/pdf', await scan());
  await handIn(id, 'photo.png', 'image/png', PIXEL);
  await handIn(id, 'broken.pdf', 'application/pdf', Buffer.from('%PDF-1.7 nothing else'));
  await handIn(id, 'gone.pdf', 'application/pdf', null);
  await handIn(id, 'film.mp4', 'video/mp4', Buffer.from('film'));
  await done(deps, caseId, APPLICANT, 'submit');
  world.moveTo('2026-09-08');
  await done(deps, caseId, officer(), 'accept');
  for (const { eventNumber, notice } of noticesOwed((await loadCase(deps.table, caseId)).state)) {
    await issueNotice(deps, { caseId, eventNumber, notice });
  }
});
afterAll(async () => {
  await renderer.close();
  await world.close();
});

async function bind(): Promise<Uint8Array> {
  await orderCaseFile(deps, clerk, await loadCase(deps.table, caseId));
  await bindOrders(deps, { caseId });
  const [order] = await loadOrders(deps.table, caseId);
  expect(order?.state).toBe('ready');
  const bytes = await readUpload(deps.files, order?.file?.key ?? '');
  if (!bytes) throw new Error('no case file');
  if (process.env.LOOK) writeFileSync(process.env.LOOK, bytes);
  return bytes;
}

describe('卷宗', () => {
  test('binds cover, contents, forms, materials, notices and the record, with true page numbers and bookmarks', async () => {
    const bytes = await bind();
    const { pages, title, text } = await readPdf(bytes);
    expect(title).toMatch(/^卷宗 /u);
    expect(pages[0]?.text).toContain('卷宗');
    expect(text).toContain('卷内文件目录');
    expect(text).toContain('办理过程记录');
    expect(text).toContain('未并入的文件');
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
    const outline = await pdf.getOutline();
    const titles = outline.map((entry) => entry.title);
    expect(titles).toEqual([
      '封面',
      '卷内文件目录',
      '表单',
      '申请材料',
      '出具的文书',
      '办理过程记录',
      '卷内备考表',
    ]);
    // Every bookmark leads to the page on which its paper begins, and the number stamped there is the one the contents give.
    const pageOf = async (dest: unknown) => await pdf.getPageIndex(Array.isArray(dest) ? dest[0] : undefined);
    const front = await pageOf(outline.find((entry) => entry.title === '表单')?.dest);
    const listed = pages
      .slice(1, front)
      .map((page) => page.text)
      .join('');
    const notices = outline.find((entry) => entry.title === '出具的文书')?.items ?? [];
    expect(notices.length).toBeGreaterThan(0);
    for (const item of notices) {
      const at = await pageOf(item.dest);
      const name = item.title.split(' ')[0] ?? '';
      expect(pages[at]?.text).toContain(name);
      expect(pages[at]?.text).toMatch(new RegExp(`${at + 1 - front}$`, 'u'));
      expect(listed).toMatch(new RegExp(`${name}\\d{4}年\\d+月\\d+日${at + 1 - front}`, 'u'));
    }
    await pdf.loadingTask.destroy();
  });

  test('keeps what a stamp shows and drops what a link does', async () => {
    const { pages } = await readPdf(await bind());
    const page = pages.find(({ text }) => text.includes('SCANNEDLICENCE'));
    expect(page?.text).toContain('STAMPED');
    expect(page?.links).toEqual([]);
  });

  test('lists what cannot be bound in, with the reason, and binds the rest', async () => {
    const { text } = await readPdf(await bind());
    for (const reason of ['视频等文件不能并入纸面', '文件结构无法并入', '文件已不在存储中']) {
      expect(text).toContain(reason);
    }
    expect(text).toContain('broken.pdf');
  });

  test('two orders for the same state of the case make one file', async () => {
    const loaded = await loadCase(deps.table, caseId);
    await bind();
    const before = await loadOrders(deps.table, caseId);
    const again = await orderCaseFile(deps, clerk, loaded);
    expect(again.state).toBe('ready');
    expect(await loadOrders(deps.table, caseId)).toEqual(before);
  });
});
