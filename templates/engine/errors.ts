/** The data of a document does not fit its schema. `field` is the dotted path of the first field at fault. */
export class DocumentDataError extends Error {
  override readonly name = 'DocumentDataError';
  readonly document: string;
  readonly field: string;
  /** All faults found, one line each: `path: what is wrong`. */
  readonly problems: readonly string[];

  constructor(document: string, field: string, problems: readonly string[]) {
    super(`${document}: ${problems.join('; ')}`);
    this.document = document;
    this.field = field;
    this.problems = problems;
  }
}

/** No font at hand can draw a character: it would come out as an empty box and vanish from the text. */
export class MissingGlyphError extends Error {
  override readonly name = 'MissingGlyphError';
  readonly character: string;
  /** Dotted path of the field that holds it, or `(template)` for the document's own words. */
  readonly field: string;

  constructor(character: string, field: string) {
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    super(`no font has the character "${character}" (U+${code}) of field ${field}`);
    this.character = character;
    this.field = field;
  }
}

/** A template is wrong: it cannot be parsed, prints without escaping, or names a field its data does not have. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  readonly template: string;

  constructor(template: string, message: string) {
    super(`${template}: ${message}`);
    this.template = template;
  }
}

/** No document has this id. */
export class UnknownDocumentError extends Error {
  override readonly name = 'UnknownDocumentError';
  readonly id: string;

  constructor(id: string) {
    super(`no document has the id ${id}`);
    this.id = id;
  }
}

/** The queue of waiting prints is full; the caller should answer "try again later". */
export class PrintQueueFullError extends Error {
  override readonly name = 'PrintQueueFullError';

  constructor(waiting: number) {
    super(`${waiting} documents are already waiting to be printed`);
  }
}

/** A print took longer than its limit (milliseconds); its browser has been killed and will be started anew. */
export class PrintTimeoutError extends Error {
  override readonly name = 'PrintTimeoutError';

  constructor(limit: number) {
    super(`printing took longer than ${limit} ms`);
  }
}

/** A print took more memory than its limit (bytes); its browser has been killed and will be started anew. */
export class PrintMemoryError extends Error {
  override readonly name = 'PrintMemoryError';

  constructor(limit: number) {
    super(`printing took more than ${Math.round(limit / 2 ** 20)} MB`);
  }
}

/** The browser broke down while printing, and again on the one retry. */
export class PrintEngineError extends Error {
  override readonly name = 'PrintEngineError';
}
