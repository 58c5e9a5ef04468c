import { createHash } from 'node:crypto';
import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef, PDFString } from '@cantoo/pdf-lib';
import type { Instant } from '../../../domain/time/civil-date.ts';
import type { SealDrawing } from '../../../templates/seal/draw.ts';
import { drawAcrossEdges, drawWhole, embedSeal, round } from './drawn-seal.ts';
import { type SealPlace, takeLinks } from './links.ts';
import { type OpenFile, serialise } from './serialise.ts';
import { SRGB_DEFLATED } from './srgb-profile.ts';
import { type Metadata, xmpPacket } from './xmp.ts';

const name = PDFName.of;

/** What a file is finished with. */
export interface Finish {
  metadata: Pick<Metadata, 'document' | 'agency' | 'at'>;
  seal: SealDrawing;
  /** Why the seal is put on. */
  reason: string;
  /** Bytes to keep free for the signature. */
  reserved: number;
}

const CREATOR = 'dingdian 定点';
/** Annotation flags: print, locked. */
const PRINT_LOCKED = 132;

/**
 * Makes an engine's PDF final but for the signature itself: no link is left, the seal stands where the page left its place,
 * the public facts and what PDF/A-2b asks for are in, and the signature's field certifies the file (DocMDP, no changes).
 */
export async function finishPdf(source: Uint8Array, finish: Finish): Promise<OpenFile> {
  const pdf = await PDFDocument.load(source, { updateMetadata: false });
  const { context } = pdf;
  const places = takeLinks(pdf);
  const signature = context.nextRef();
  const producer = producerOf(pdf);
  const metadata = { ...finish.metadata, creator: CREATOR, producer };
  const packet = xmpPacket(metadata);
  describe(pdf, metadata, packet);
  certify(pdf, signature, placeSeal(pdf, places, signature, finish));
  const id = createHash('sha256').update(source).update(packet).digest('hex').slice(0, 32);
  context.trailerInfo.ID = context.obj([PDFHexString.of(id), PDFHexString.of(id)]);
  return serialise(context, {
    ref: signature,
    reserved: finish.reserved,
    entries: signatureEntries(finish),
  });
}

function producerOf(pdf: PDFDocument): string {
  const info = pdf.context.lookupMaybe(pdf.context.trailerInfo.Info, PDFDict);
  const producer = info?.lookup(name('Producer'));
  return producer instanceof PDFString || producer instanceof PDFHexString ? producer.decodeText() : CREATOR;
}

/** Document information, XMP and output intent. */
function describe(pdf: PDFDocument, { document, at, creator, producer }: Metadata, packet: string): void {
  const { context, catalog } = pdf;
  const date = PDFString.of(pdfDate(at));
  const info = context.obj({
    Title: PDFHexString.fromText(document.title),
    Creator: PDFHexString.fromText(creator),
    Producer: PDFHexString.fromText(producer),
    CreationDate: date,
    ModDate: date,
  });
  const known = context.trailerInfo.Info as PDFRef | undefined;
  if (known) context.assign(known, info);
  else context.trailerInfo.Info = context.register(info);
  const xmp = context.stream(Buffer.from(packet, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(name('Metadata'), context.register(xmp));
  const profile = context.stream(SRGB_DEFLATED, { N: 3, Filter: 'FlateDecode' });
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    RegistryName: PDFString.of('http://www.color.org'),
    DestOutputProfile: context.register(profile),
  });
  catalog.set(name('OutputIntents'), context.obj([context.register(intent)]));
}

/** The signature's field: the drawn seal where the page has a place for one, else without extent. */
function placeSeal(
  pdf: PDFDocument,
  [place, ...others]: SealPlace[],
  signature: PDFRef,
  { seal, metadata }: Finish,
): PDFRef {
  const { context } = pdf;
  const { side } = seal;
  const page = place?.page ?? pdf.getPage(pdf.getPageCount() - 1);
  const widget = context.obj({
    Type: 'Annot',
    Subtype: 'Widget',
    FT: 'Sig',
    T: PDFString.of('AgencySeal'),
    TU: PDFHexString.fromText(`电子印章：${metadata.agency.name}`),
    V: signature,
    F: PRINT_LOCKED,
    P: page.ref,
    Rect: place ? around(place.centre, side) : [0, 0, 0, 0],
  });
  const ref = place?.annotation ?? context.nextRef();
  context.assign(ref, widget);
  page.node.set(name('Annots'), context.obj([ref]));
  if (!place) return ref;
  const drawing = embedSeal(pdf, seal);
  widget.set(name('AP'), context.obj({ N: drawing }));
  tag(pdf, place, `印章：${metadata.agency.name}`);
  for (const other of others) drawWhole(other.page, drawing, side, other.centre);
  drawAcrossEdges(pdf.getPages(), drawing, side);
  return ref;
}

/** In the structure tree the link's element becomes the field's, so that a reader that speaks says what stands there. */
function tag(pdf: PDFDocument, { page, annotation, structParent, element }: SealPlace, words: string): void {
  if (structParent === undefined || !element) return;
  pdf.context.lookup(annotation, PDFDict).set(name('StructParent'), pdf.context.obj(structParent));
  element.set(name('S'), name('Form'));
  element.set(name('Alt'), PDFHexString.fromText(words));
  element.set(name('K'), pdf.context.obj({ Type: 'OBJR', Obj: annotation, Pg: page.ref }));
}

function certify(pdf: PDFDocument, signature: PDFRef, field: PDFRef): void {
  const { catalog, context } = pdf;
  // 3: there are signatures, and the file must not be rewritten.
  catalog.set(name('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }));
  catalog.set(name('Perms'), context.obj({ DocMDP: signature }));
}

function signatureEntries({ metadata: { agency, at }, reason }: Finish): string {
  return [
    '/Type /Sig',
    '/Filter /Adobe.PPKLite',
    '/SubFilter /ETSI.CAdES.detached',
    `/M (${pdfDate(at)})`,
    `/Name ${PDFHexString.fromText(agency.name).toString()}`,
    `/Reason ${PDFHexString.fromText(reason).toString()}`,
    '/Reference [<</Type /SigRef /TransformMethod /DocMDP /TransformParams <</Type /TransformParams /P 1 /V /1.2>>>>]',
  ].join('\n');
}

function around({ x, y }: { x: number; y: number }, side: number): number[] {
  return [x - side / 2, y - side / 2, x + side / 2, y + side / 2].map(round);
}

/** `D:20261122093000+08'00'`. */
function pdfDate(at: Instant): string {
  const [year, month, day, hour, minute, second] = at.split(/\D/);
  return `D:${year}${month}${day}${hour}${minute}${second}+08'00'`;
}
