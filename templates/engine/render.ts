import { ensureFonts } from '../fonts/build.ts';
import { type FontSource, fontSource } from '../fonts/faces.ts';
import type { Registry } from '../registry.ts';
import type { SealDesign, SealDrawing } from '../seal/draw.ts';
import { type ChromiumOptions, createChromiumEngine } from './chromium.ts';
import { type DocumentDefinition, isBlankPaper } from './document.ts';
import type { PdfEngine } from './engine.ts';
import { DocumentDataError } from './errors.ts';
import { checkData, checkText } from './glyph-check.ts';
import { createTemplateSet } from './handlebars.ts';
import { mendings, SEAL_ANCHOR, sealStandsAlone } from './lone-seal.ts';
import { page, titleSize } from './page.ts';

export { SEAL_ANCHOR } from './lone-seal.ts';

/** How one print differs from another of the same data. */
export interface RenderOptions {
  /** The seal to print over name and date: drawn already, or what is to stand on it. */
  seal?: SealDesign | SealDrawing;
  /** Leave a link in the seal's place: its rectangle in the PDF is where a signature's field goes. */
  sealAnchor?: boolean;
  /** Origin (`https://host`) where verification codes are looked up: with it the foot carries a QR code of the address. */
  verifyAt?: string;
  /** 'YYYY-MM-DD' for the file's own date; the data's `issuedOn` when absent. */
  date?: string;
}

type DrawnOptions = Omit<RenderOptions, 'seal'> & { seal?: SealDrawing | undefined };

/**
 * Makes documents. Data that does not fit rejects (`pdf`) or throws (`html`) DocumentDataError naming the field;
 * a character no font has, MissingGlyphError.
 */
export interface Renderer {
  /** Here a seal must be drawn already. */
  html(document: DocumentDefinition, data: unknown, options?: DrawnOptions): string;
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
  let draw: ((design: SealDesign) => SealDrawing) | undefined;
  const templates = createTemplateSet();
  for (const document of options.registry?.documents() ?? []) templates.compiled(document.template);

  async function drawn(seal: RenderOptions['seal']): Promise<SealDrawing | undefined> {
    if (!seal || 'svg' in seal) return seal;
    // Loaded only now: reading outlines takes a sixth of a second to load, and seals are drawn when they are put on.
    draw ??= (await import('../seal/draw.ts')).createSealDrawer(fonts);
    return draw(seal);
  }

  function compose(document: DocumentDefinition, data: unknown, given: DrawnOptions, rules = ''): string {
    const { seal, sealAnchor, verifyAt = null } = given;
    const blank = isBlankPaper(data);
    checkData(data, covers);
    const body = templates.compiled(document.template)(data, {
      title: document.title,
      titleSize: titleSize(document.title),
      // A form keeps the heading 附件N of its paper; a notice in force is no annex any more, a system paper never was one.
      place: document.layout === 'annex' && (blank || document.kind !== 'notice') ? document.place : null,
      copies: document.copies ?? null,
      blank,
      seal: seal?.svg ?? null,
      sealAnchor: sealAnchor === true ? SEAL_ANCHOR : null,
    });
    checkText(`${document.title}${body}`, '(template)', covers);
    const foot = {
      receiptNumber: textField(data, 'receiptNumber'),
      verificationCode: textField(data, 'verificationCode'),
      verifyAt,
    };
    return page(document, body, foot, rules);
  }

  return {
    engine,
    html: (document, data, given = {}) => compose(document, checked(document, data), given),
    async pdf(document, data, asked = {}) {
      const fitting = checked(document, data);
      const given = { ...asked, seal: await drawn(asked.seal) };
      const date = given.date ?? textField(fitting, 'issuedOn');
      const options = { title: document.title, lang: 'zh-CN', ...(date === null ? {} : { date }) };
      const html = compose(document, fitting, given);
      let pdf = await engine.print(html, options);
      for (const rules of given.sealAnchor === true ? mendings(html) : []) {
        if (!sealStandsAlone(pdf)) break;
        pdf = await engine.print(compose(document, fitting, given, rules), options);
      }
      return pdf;
    },
    close: () => engine.close(),
  };
}
