import { hold, Malformed } from './malformed.ts';
import type { PdfFile } from './pdf-file.ts';
import { isDict, isKind, nameOf, type PdfDict, type PdfString, type PdfValue } from './pdf-values.ts';

/** The one signature of a file, found the way a reader finds it. */
export interface SignatureField {
  /** Where /Contents stands in the file, with its angle brackets. */
  contents: PdfString;
  byteRange: readonly number[];
  /** /M as written, `D:20260105093000+08'00'`. */
  time?: PdfString;
}

/** Entries that make a reader do something, carry something or show something else (ISO 32000-2, 7.11, 8.11, 12.6). */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(
  `JavaScript JS OpenAction AA XFA URI OCProperties OC Collection EmbeddedFiles EmbeddedFile EF AF RichMediaContent
  RichMediaSettings DSS Alternates NeedAppearances UR UR3 PieceInfo Threads SpiderInfo Requirements`.split(
    /\s+/u,
  ),
);
const FORBIDDEN_TYPES = new Set(['ObjStm', 'XRef', 'EmbeddedFile', 'Filespec', 'OCG', 'OCMD', 'Action']);
const ACTIONS = new Set(
  `JavaScript Launch SubmitForm ImportData ResetForm Rendition GoToE GoToR GoTo3DView Named Hide Sound Movie
  SetOCGState Trans RichMediaExecute`.split(/\s+/u),
);
/** Annotations other than the signature's own widget. */
const ANNOTATIONS = new Set(
  `Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Caret Stamp Ink
  Popup FileAttachment Sound Movie Screen PrinterMark TrapNet Watermark 3D Redact Projection RichMedia`.split(
    /\s+/u,
  ),
);

/**
 * The file's one signature field, when it is certified (DocMDP level 1) and the file has nothing but pages: no action, script,
 * attachment, layer or further annotation, and every page reached once. @throws {Malformed}
 */
export function signatureOf(file: PdfFile): SignatureField {
  const catalog = dict(file, file.trailer.get('Root'));
  hold(nameOf(catalog.get('Type')) === 'Catalog', 'structure', '文件没有目录');
  const found = survey(file);
  checkReached(file);
  const form = dict(file, catalog.get('AcroForm'), 'rebuilt', '文件里没有签名域');
  const fields = resolve(file, form.get('Fields'));
  hold(Array.isArray(fields) && fields.length > 0, 'rebuilt', '文件里没有签名域');
  hold(fields.length === 1, 'wrapped-signature', '文件里不止一个签名域或者表单域');
  const field = dict(file, fields[0]);
  const ours = nameOf(field.get('FT')) === 'Sig' && nameOf(field.get('Subtype')) === 'Widget';
  hold(ours && !field.has('Kids') && !field.has('Parent'), 'structure', '签名域不是本系统的样子');
  checkPages(file, catalog, field);
  const signature = dict(file, field.get('V'), 'rebuilt', '签名域是空的，没有签名');
  hold(found.widgets === 1, 'wrapped-signature', '文件里不止一个签章的位置');
  hold(found.signatures.length > 0, 'rebuilt', '签名域是空的，没有签名');
  hold(found.signatures.length === 1, 'wrapped-signature', '文件里不止一个签名');
  hold(found.signatures[0] === signature, 'wrapped-signature', '阅读软件显示的签名不是盖住文件的那一个');
  checkCertification(file, catalog, signature);
  return signatureField(signature);
}

/** Pages in the order they are shown. @throws {Malformed} when one is reached twice or the count is not theirs */
export function pagesOf(file: PdfFile, catalog: PdfDict): PdfDict[] {
  const pages: PdfDict[] = [];
  const seen = new Set<PdfDict>();
  const walk = (node: PdfDict, depth: number): number => {
    hold(depth < 50 && seen.size < 5000, 'hostile', '文件的页面异常之多');
    hold(!seen.has(node), 'structure', '文件的页面首尾相接，没有尽头');
    seen.add(node);
    if (nameOf(node.get('Type')) === 'Page') return pages.push(node) && 1;
    const kids = resolve(file, node.get('Kids'));
    hold(nameOf(node.get('Type')) === 'Pages' && Array.isArray(kids), 'structure', '文件的页面不完整');
    const count = kids.reduce<number>((sum, kid) => sum + walk(dict(file, kid), depth + 1), 0);
    hold(node.get('Count') === count, 'structure', '文件的页数与页面对不上');
    return count;
  };
  walk(dict(file, catalog.get('Pages')), 0);
  return pages;
}

/** A value, or the object it refers to; one step, because references to references are not allowed. */
export function resolve(file: Pick<PdfFile, 'objects'>, value: PdfValue | undefined): PdfValue | undefined {
  return isKind(value, 'ref') ? file.objects.get(value.number)?.value : value;
}

function dict(
  file: PdfFile,
  value: PdfValue | undefined,
  alteration: 'structure' | 'rebuilt' = 'structure',
  message = '文件的内部结构残缺',
): PdfDict {
  const found = resolve(file, value);
  if (!isDict(found)) throw new Malformed(alteration, message);
  return found;
}

/** Looks at every dictionary of the file, reached or not. */
function survey(file: PdfFile): { widgets: number; signatures: PdfDict[] } {
  let widgets = 0;
  const signatures: PdfDict[] = [];
  const waiting: PdfValue[] = [file.trailer];
  for (const { value } of file.objects.values()) waiting.push(value);
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Array.isArray(value)) for (const inner of value) waiting.push(inner);
    if (!isDict(value)) continue;
    for (const [key, inner] of value) {
      hold(!FORBIDDEN_KEYS.has(key), 'active-content', `文件里有本系统文书没有的内容（${key}）`);
      if (typeof inner === 'object') waiting.push(inner);
    }
    checkKind(value);
    const subtype = nameOf(value.get('Subtype'));
    if (subtype === 'Widget') widgets++;
    if (value.has('ByteRange') || nameOf(value.get('Type')) === 'Sig') signatures.push(value);
  }
  return { widgets, signatures };
}

/**
 * Nothing lies in the file that nothing refers to, and nothing is referred to that is not there: what waits unseen is what a
 * later revision would show (shadow attacks).
 */
function checkReached({ objects, trailer }: PdfFile): void {
  const reached = new Set<number>();
  const waiting: PdfValue[] = [trailer];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (Array.isArray(value)) for (const inner of value) waiting.push(inner);
    else if (isDict(value)) for (const inner of value.values()) waiting.push(inner);
    else if (isKind(value, 'ref') && !reached.has(value.number)) {
      reached.add(value.number);
      const object = objects.get(value.number);
      hold(object !== undefined, 'structure', '文件里有指向空处的引用');
      waiting.push(object.value);
    }
  }
  hold(reached.size === objects.size, 'structure', '文件里藏有没有用到的对象');
}

/** Nothing that acts, carries or shows something else. @throws {Malformed} */
export function checkKind(value: PdfDict): void {
  const type = nameOf(value.get('Type')) ?? '';
  const subtype = nameOf(value.get('Subtype')) ?? '';
  const action = nameOf(value.get('S')) ?? '';
  hold(!FORBIDDEN_TYPES.has(type), 'active-content', `文件里有本系统文书没有的内容（${type}）`);
  hold(!ANNOTATIONS.has(subtype), 'active-content', `文件上有批注、链接或者图章（${subtype}）`);
  hold(!ACTIONS.has(action), 'active-content', `文件里有会自动执行的动作（${action}）`);
}

/** The field is shown on exactly one page, and nothing else is on any. */
function checkPages(file: PdfFile, catalog: PdfDict, field: PdfDict): void {
  let shown = 0;
  for (const page of pagesOf(file, catalog)) {
    const annotations = resolve(file, page.get('Annots')) ?? [];
    hold(Array.isArray(annotations), 'structure', '文件的页面不完整');
    for (const annotation of annotations) {
      hold(resolve(file, annotation) === field, 'active-content', '文件上有签章以外的批注');
      shown++;
    }
  }
  hold(shown === 1, 'structure', '签章不在文件的任何一页上，或者出现了两次');
}

/** ISO 32000-2, 12.8.2.2: level 1 allows no change whatever. */
function checkCertification(file: PdfFile, catalog: PdfDict, signature: PdfDict): void {
  const permissions = resolve(file, catalog.get('Perms'));
  const references = resolve(file, signature.get('Reference'));
  const [reference] = Array.isArray(references) && references.length === 1 ? references : [];
  const method = resolve(file, reference);
  const parameters = isDict(method) ? resolve(file, method.get('TransformParams')) : undefined;
  const certified =
    isDict(permissions) &&
    permissions.size === 1 &&
    resolve(file, permissions.get('DocMDP')) === signature &&
    isDict(method) &&
    nameOf(method.get('TransformMethod')) === 'DocMDP' &&
    isDict(parameters) &&
    parameters.get('P') === 1;
  hold(certified, 'no-certification', '签名没有声明“不得再作任何改动”');
}

/** Where a signature's parts stand in the file. @throws {Malformed} */
export function signatureField(signature: PdfDict): SignatureField {
  const contents = signature.get('Contents');
  const byteRange = signature.get('ByteRange');
  const time = signature.get('M');
  const kind = nameOf(signature.get('SubFilter'));
  hold(kind === 'ETSI.CAdES.detached', 'signature-damaged', '签名不是本系统使用的格式');
  hold(isKind(contents, 'string') && contents.hex, 'signature-damaged', '签名的内容不在应在的位置');
  hold(Array.isArray(byteRange) && byteRange.length === 4, 'byte-range', '签名的范围不规范');
  const numbers = byteRange.map((part) => (typeof part === 'number' ? part : Number.NaN));
  return { contents, byteRange: numbers, ...(isKind(time, 'string') && { time }) };
}
