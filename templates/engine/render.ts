import { ensureFonts } from '../fonts/build.ts';
import { type FontSource, fontSource } from '../fonts/faces.ts';
import type { Registry } from '../registry.ts';
import { createSealDrawer, type SealDesign, type SealDrawing } from '../seal/draw.ts';
import { type ChromiumOptions, createChromiumEngine } from './chromium.ts';
import { type DocumentDefinition, isBlankPaper } from './document.ts';
import type { PdfEngine } from './engine.ts';
import { DocumentDataError } from './errors.ts';
import { checkData, checkText } from './glyph-check.ts';
import { createTemplateSet } from './handlebars.ts';
import { type PageFoot, page, titleSize } from './page.ts';

/** How one print differs from another of the same data. */
export interface RenderOptions {
  /** The seal to print over name and date: drawn already, or what is to stand on it. */
  seal?: SealDesign | SealDrawing;
  /** Leave a link in the seal's place: its rectangle in the PDF is where a signature's field goes. */
  sealAnchor?: boolean;
  /** 'YYYY-MM-DD' for the file's own date; the data's `issuedOn` when absent. */
  date?: string;
}

/**
 * Makes documents. Data that does not fit rejects (`pdf`) or throws (`html`) DocumentDataError naming the field;
 * a character no font has, MissingGlyphError.
 */
export interface Renderer {
  html(document: DocumentDefinition, data: unknown, options?: RenderOptions): string;
  pdf(document: DocumentDefinition, data: unknown, options?: RenderOptions): Promise<Uint8Array>;
  /** The engine behind it, for health checks. */
  engine: PdfEngine;
  close(): Promise<void>;
}

/** `engine` is closed together with the renderer. `chromium` configures the one made when no engine is given. */
export interface RendererOptions {
  engine?: PdfEngine;
  fonts?: FontSource;
  /** Documents whose templates are compiled at once rather than at their first print. */
  registry?: Registry;
  chromium?: Omit<ChromiumOptions, 'fonts'>;
}

/** Where the anchor of `sealAnchor` points; nothing ever opens it. */
export const SEAL_ANCHOR = 'https://seal.invalid/agency';

function checked(document: DocumentDefinition, data: unknown): unknown {
  if (isBlankPaper(data)) return data;
  const result = document.data.safeParse(data);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    return { field: [...issue.path, ...unknown].map(String).join('.'), message: issue.message };
  });
  const lines = problems.map(({ field, message }) => `${field || '(data)'}: ${message}`);
  throw new DocumentDataError(document.id, problems[0]?.field ?? '', lines);
}

/** A field by name where the data has it as text. */
function textField(data: unknown, name: string): string | null {
  if (typeof data !== 'object' || data === null) return null;
  const value: unknown = Reflect.get(data, name);
  return typeof value === 'string' ? value : null;
}

/** A renderer over the fonts and the engine. No browser starts before the first `pdf`. */
export function createRenderer(options: RendererOptions = {}): Renderer {
  const fonts = options.fonts ?? fontSource();
  const engine =
    options.engine ?? createChromiumEngine({ ...options.chromium, fonts: () => ensureFonts(fonts) });
  const covers = (codePoint: number) => fonts.covers(codePoint);
  const draw = createSealDrawer(fonts);
  const templates = createTemplateSet();
  for (const document of options.registry?.documents() ?? []) templates.compiled(document.template);

  function compose(document: DocumentDefinition, data: unknown, { seal, sealAnchor }: RenderOptions): string {
    const blank = isBlankPaper(data);
    checkData(data, covers);
    const body = templates.compiled(document.template)(data, {
      title: document.title,
      titleSize: titleSize(document.title),
      // A form keeps the heading 附件N of its paper; a notice in force is no annex any more.
      place: blank || document.kind !== 'notice' ? document.place : null,
      copies: document.copies ?? null,
      blank,
      seal: seal ? ('svg' in seal ? seal : draw(seal)).svg : null,
      sealAnchor: sealAnchor === true ? SEAL_ANCHOR : null,
    });
    const foot: PageFoot = {
      receiptNumber: textField(data, 'receiptNumber'),
      verificationCode: textField(data, 'verificationCode'),
    };
    checkText(`${document.title}${body}`, '(template)', covers);
    return page(document, body, foot);
  }

  return {
    engine,
    html: (document, data, given = {}) => compose(document, checked(document, data), given),
    async pdf(document, data, given = {}) {
      const fitting = checked(document, data);
      const html = compose(document, fitting, given);
      const date = given.date ?? textField(fitting, 'issuedOn');
      return engine.print(html, { title: document.title, lang: 'zh-CN', ...(date === null ? {} : { date }) });
    },
    close: () => engine.close(),
  };
}
