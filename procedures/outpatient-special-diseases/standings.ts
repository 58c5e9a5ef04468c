import type { CaseLink, Standing } from '../../domain/agreement.ts';
import { cite } from './cite.ts';

/**
 * 第八条: qualified for the diseases of the supplementary agreement from its signature on; the list and the filing follow.
 * What is lost of it later stands on record as `loss-recorded`, disease by disease.
 */
export const standings: readonly Standing[] = [
  {
    id: 'qualified-by-agreement',
    label: '具备门特服务资格',
    stages: ['signed', 'agreement-filed', 'list-published', 'qualified'],
    settles: true,
    status: 'designated',
    since: [{ event: 'agreement-signed', date: 'signedOn' }],
    citations: [
      cite(
        '第八条',
        '经审核符合条件的，由市医疗保障经办机构统一与定点医疗机构签订补充协议，并向市医疗保障行政部门备案',
      ),
    ],
    assumptions: ['results-by-disease', 'list-and-filing'],
  },
];

/** 第九条: the case in which a qualification was lost puts it on the record of the case that gave it. */
export const links: readonly CaseLink[] = [
  {
    id: 'qualification-lost',
    label: '终止结算的病种登记到资格一案',
    from: { procedure: 'outpatient-special-diseases/loss', event: 'settlement-ended' },
    to: { procedure: 'outpatient-special-diseases/qualification', step: 'record-loss' },
    takes: ['diseases', 'endsOn'],
    reference: 'loss',
    citations: [
      cite('第九条', '医疗保障经办机构应及时终止相应门特病种费用结算，并上报上级医疗保障经办机构备案。'),
    ],
  },
];
