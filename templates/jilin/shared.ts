import { z } from 'zod';
import { citing } from '../../procedures/cite.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { BLANK_LETTER, byDocument, letterFields, quotedFrom } from '../standard/shared.ts';

/** 吉林省省级定点医疗机构管理办法（试行）, as the sources number it. */
export const SOURCE = '002';

export const cite = citing(SOURCE);

/** What every sample letter of the bureau carries. */
export const SAMPLE_PAPER = {
  institution: { name: '吉林省示例医院' },
  agency: { name: '吉林省社会医疗保险管理局', phone: '0431-0000000' },
  issuedOn: '2026-11-23',
  receiptNumber: '吉社医保收〔2026〕3号',
  verificationCode: '7F3K-9M2Q-X4TD',
};

/** That the list is added to: who is not on it may ask again. */
export const ADDED_TO = byDocument([
  quotedFrom(cite('第十四条', '根据定点机构的申请以及实际情况适时增补省级定点医疗机构。')),
]);

/** A letter of the bureau, by what tells it from the others. */
interface Letter extends Pick<DocumentDefinition, 'title' | 'place' | 'fromCase' | 'sample' | 'samples'> {
  /** Name of its template in this folder, and of its id. */
  name: string;
  /** Its fields besides those of every letter, and the same on empty paper. */
  fields: z.ZodRawShape;
  blank: object;
}

/** A letter whose occasion the document names and whose words it leaves to the bureau. */
export function letter({ name, fields, blank, samples, ...rest }: Letter): DocumentDefinition {
  return {
    id: `jilin/${name}`,
    source: SOURCE,
    kind: 'notice',
    layout: 'system',
    template: `jilin/${name}.hbs`,
    data: z.strictObject({ ...letterFields, ...fields }),
    ...rest,
    ...(samples && { samples }),
    blank: () => blankPaper({ ...BLANK_LETTER, ...blank }),
  };
}
