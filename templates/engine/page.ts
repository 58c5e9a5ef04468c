import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentDefinition } from './document.ts';
import { templatesRoot } from './files.ts';
import { footRules, type PageFoot } from './foot.ts';
import { runtime } from './runtime.ts';

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

/** A whole, self-contained page around a document's body. `rules` are added to the style sheet. */
export function page(document: DocumentDefinition, body: string, footer: PageFoot, rules = ''): string {
  const classes = `${document.kind} layout-${document.layout}`;
  return (
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${runtime.escapeExpression(document.title)}</title>` +
    `<style>${css}${footRules(footer, document)}${rules}</style></head><body class="${classes}">${body}</body></html>`
  );
}
