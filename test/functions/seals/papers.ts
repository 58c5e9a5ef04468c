import { PDFDocument } from '@cantoo/pdf-lib';
import { SEAL_ANCHOR } from '../../../templates/engine/render.ts';

/** A seal's place as a template leaves it. */
const anchor = (style: string) =>
  `<a href="${SEAL_ANCHOR}" style="position:absolute;width:43mm;height:43mm;${style}"></a>`;

/** A paper of so many pages with the seal's place on the last; `extra` is put at the end of the first page. */
export function paperOf(pages: number, extra = ''): string {
  const body = Array.from({ length: pages }, (_, i) => {
    const last = i === pages - 1;
    return `<section style="position:relative;height:240mm;${last ? '' : 'break-after:page'}">
      <h1>第${i + 1}页</h1><p>某市医疗保险事业中心，二〇二六年十一月二十三日</p>
      ${i === 0 ? extra : ''}${last ? anchor('left:90mm;top:150mm') : ''}</section>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>通知</title>
    <style>@page{size:A4;margin:25mm}body{font-family:serif}</style></head><body>${body.join('')}</body></html>`;
}

export const secondAnchor = anchor('left:0;top:100mm');
export const PRINT = { title: '通知', lang: 'zh-CN', date: '2026-11-23' } as const;

/** A small PDF without a browser. */
export async function blankPdf(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  return await pdf.save({ useObjectStreams: false });
}
