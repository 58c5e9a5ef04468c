import type { Assumption } from '../../domain/citation.ts';
import type { Step } from '../../domain/procedure.ts';
import { cite } from './cite.ts';

const SIGN = cite('第十三条', '达成一致的，双方自愿签订医保协议。');

/** How the other party's signature comes on record: the document says that both sign, and not how. */
export const signedCopyReading: Assumption = {
  id: 'signed-copy',
  title: '双方怎样签章',
  quotes: [SIGN],
  question: '用电子签章还是纸质签章、谁先签、签好的文本怎样留存，都没有写。',
  reading:
    '经办机构出具的协议带有其电子印章；定点医疗机构可以在同一份文件上加自己的电子签章（PAdES），系统核对文本就是出具的那一份、签章盖住整份文件、证书是该机构的，才予登记；没有电子签章的，登记纸质文本的扫描件。',
};

/** The agreement comes back signed by the institution: the very file with its electronic signature, or paper as a scan. */
export function signedCopyStep(of: {
  id: string;
  label: string;
  event: string;
  from: readonly string[];
  /** The notice that is signed. */
  notice: string;
  /** Only once this has happened. */
  after?: string;
}): Step {
  const { notice, after, ...rest } = of;
  return {
    ...rest,
    actor: ['reviewer'],
    to: null,
    doneOn: 'receivedOn',
    payload: [
      {
        name: 'way',
        label: '定点医疗机构签章的方式',
        kind: 'choice',
        required: true,
        options: [
          { value: 'paper', label: '纸质签章（登记扫描件）' },
          { value: 'electronic', label: '电子签章（在出具的 PDF 文件上签章）' },
        ],
      },
      {
        name: 'signedFile',
        label: '带有双方电子签章的文件',
        kind: 'files',
        required: false,
        requiredWhen: { field: 'way', is: 'electronic' },
        signs: notice,
        hint: '须是系统出具的那一份文件，签章之后没有再改动或者另存。',
      },
      {
        name: 'scan',
        label: '纸质文本的扫描件',
        kind: 'files',
        required: false,
        requiredWhen: { field: 'way', is: 'paper' },
      },
      { name: 'receivedOn', label: '收到日期', kind: 'date', required: true, notAfterToday: true },
    ],
    guards: after ? [{ kind: 'after', event: after, citation: SIGN, message: '本案还没有出具这份协议' }] : [],
    notices: [],
    citations: [SIGN],
    assumptions: ['signed-copy'],
  };
}
