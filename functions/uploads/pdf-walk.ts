import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';

/** Actions that run something, send something or open something (ISO 32000-2, 12.6.4). */
const ACTIONS: Readonly<Record<string, string>> & { JavaScript: string } = {
  JavaScript: '脚本（JavaScript）',
  Launch: '启动其他程序的动作',
  SubmitForm: '向外发送数据的动作',
  ImportData: '导入数据的动作',
  Rendition: '播放多媒体的动作',
  GoToE: '打开内嵌文件的动作',
};

/** Annotations that carry or play something. */
const SUBTYPES: Readonly<Record<string, string>> = {
  RichMedia: '多媒体',
  FileAttachment: '附件',
  Movie: '多媒体',
  Sound: '多媒体',
  Screen: '多媒体',
  '3D': '三维模型',
};

/** Entries whose mere presence is enough. */
const ENTRIES: Readonly<Record<string, string>> = {
  EF: '附件',
  EmbeddedFiles: '附件',
  XFA: '动态表单（XFA）',
  RichMediaContent: '多媒体',
};

/**
 * Everything in these objects that a plain document does not have, in the words of the message. `objects` are all indirect
 * objects that stand in the file, also those that later ones replace, because readers may disagree on which count.
 */
export function activeContent(context: PDFContext, objects: Iterable<PDFObject>): Set<string> {
  const found = new Set<string>();
  const waiting = [...objects];
  const seen = new Set<PDFObject>();
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (seen.has(object)) continue;
    seen.add(object);
    if (object instanceof PDFArray) waiting.push(...object.asArray());
    const dictionary = dictionaryOf(object);
    if (!dictionary) continue;
    for (const what of findings(context, dictionary)) found.add(what);
    waiting.push(...dictionary.values());
  }
  return found;
}

function findings(context: PDFContext, dictionary: PDFDict): string[] {
  const named = (key: string): string => nameOf(context.lookup(dictionary.get(PDFName.of(key))));
  const found = [ACTIONS[named('S')], SUBTYPES[named('Subtype')]];
  if (named('Type') === 'EmbeddedFile') found.push('附件');
  for (const [key, value] of dictionary.entries()) {
    const name = nameOf(key);
    found.push(ENTRIES[name]);
    const target = context.lookup(value);
    // The resources of a page may happen to be named like this; they are neither text nor actions.
    if (name === 'JS' && isText(target)) found.push(ACTIONS.JavaScript);
    if (name === 'AA' && hasActions(context, target)) found.push('打开或翻页时自动执行的动作');
  }
  return found.filter((what) => what !== undefined);
}

function hasActions(context: PDFContext, target: PDFObject | undefined): boolean {
  if (!(target instanceof PDFDict)) return false;
  return target.values().some((value) => {
    const action = context.lookup(value);
    return action instanceof PDFDict && action.has(PDFName.of('S'));
  });
}

function isText(object: PDFObject | undefined): boolean {
  return object instanceof PDFString || object instanceof PDFHexString;
}

function dictionaryOf(object: PDFObject | undefined): PDFDict | undefined {
  if (object instanceof PDFStream) return object.dict;
  return object instanceof PDFDict ? object : undefined;
}

function nameOf(object: PDFObject | undefined): string {
  return object instanceof PDFName ? object.decodeText() : '';
}

/** Counts the leaves of the page tree; a tree that runs in circles is counted once around. */
export function countPages(context: PDFContext): number {
  const root = dictionaryOf(context.lookup(context.trailerInfo.Root));
  const waiting = [root && context.lookup(root.get(PDFName.of('Pages')))];
  const seen = new Set<PDFObject>();
  let pages = 0;
  while (waiting.length > 0) {
    const node = dictionaryOf(waiting.pop());
    if (!node || seen.has(node)) continue;
    seen.add(node);
    const kids = context.lookup(node.get(PDFName.of('Kids')));
    if (kids instanceof PDFArray) waiting.push(...kids.asArray().map((kid) => context.lookup(kid)));
    else if (nameOf(context.lookup(node.get(PDFName.of('Type')))) === 'Page') pages += 1;
  }
  return pages;
}
