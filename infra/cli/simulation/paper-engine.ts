import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { PdfEngine } from '../../../templates/engine/engine.ts';

/** A page-making engine without a browser: a real one-page PDF that carries the digest of what it would have printed. */
export function paperEngine(): PdfEngine {
  return {
    async print(html, { title, date }) {
      const pdf = await PDFDocument.create({ updateMetadata: false });
      pdf.setTitle(title);
      pdf.setSubject(`sha256:${createHash('sha256').update(html).digest('hex')}`);
      if (date) pdf.setCreationDate(new Date(`${date}T00:00:00+08:00`));
      pdf.addPage([595.28, 841.89]);
      return await pdf.save();
    },
    healthy: () => Promise.resolve(true),
    close: () => Promise.resolve(),
  };
}
