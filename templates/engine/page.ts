import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import type { DocumentDefinition } from './document.ts';
import { templatesRoot } from './files.ts';

/** The foot of a page; null where there is nothing to say. */
export interface PageFoot {
  receiptNumber: string | null;
  verificationCode: string | null;
}

/** The documents' style sheets in the order of their names; comments are not printed. */
const css = globSync('document*.css', { cwd: join(templatesRoot(), 'styles') })
  .sort()
  .map((file) => readFileSync(join(templatesRoot(), 'styles', file), 'utf8'))
  .join('')
  .replaceAll(/\/\*.*?\*\//gs, '');

/** 二号 is 22 pt; 21 characters of it are wider than the type area's 156 mm, and a title is not broken inside a word. */
const TITLE = { points: 22, room: 438, shortest: 18 };

/** The size at which a title stands on one line, as CSS; much too long ones keep a readable size and are wrapped. */
export function titleSize(title: string): string {
  const fitted = Math.floor((TITLE.room / Array.from(title).length) * 10) / 10;
  return `${fitted < TITLE.shortest ? TITLE.points : Math.min(TITLE.points, fitted)}pt`;
}

/** A CSS string in which every character but letters, digits and CJK is a code: data cannot leave the string. */
function cssString(text: string): string {
  const safe = Array.from(text, (c) =>
    /[\p{L}\p{N}]/u.test(c) ? c : `\\${(c.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe.join('')}"`;
}

/** Margin boxes stand outside the flow on every page and are no part of the text proper: the right place for a foot. */
function foot({ receiptNumber, verificationCode }: PageFoot, layout: DocumentDefinition['layout']): string {
  const boxes = [
    receiptNumber === null ? '' : `@bottom-left{content:${cssString(`收件编号 ${receiptNumber}`)}}`,
    verificationCode === null ? '' : `@bottom-right{content:${cssString(`查验码 ${verificationCode}`)}}`,
    layout === 'system' ? `@top-right{content:${cssString('系统样式，非文件附件')}}` : '',
  ];
  return boxes.some((box) => box !== '') ? `@page{${boxes.join('')}}` : '';
}

/** A whole, self-contained page around a document's body. */
export function page(document: DocumentDefinition, body: string, footer: PageFoot): string {
  const classes = `${document.kind} ${document.layout}`;
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${Handlebars.escapeExpression(document.title)}</title>` +
    `<style>${css}${foot(footer, document.layout)}</style></head><body class="${classes}">${body}</body></html>`
  );
}
