import type { CaseState } from '../../../domain/case/state.ts';
import { accepted, CONVENED, type Doing, FAILURE, played, reviewed, served, visited } from './play.ts';

// Cases of 003 at the places where it branches, all accepted on 2 March 2026.

export const MEDICAL = 'medical-institution';
export const PHARMACY = 'retail-pharmacy';
export const PUBLISHED: Doing = ['2026-04-02', 'reviewer', 'publish-first-notice', { where: '门户网站' }];
export const LISTED: Doing = ['2026-04-15', 'reviewer', 'list-as-passed'];
const DECIDED: readonly Doing[] = [
  ['2026-04-16', 'leading-group', 'adopt', { decidedOn: '2026-04-16', minutes: '同意列入' }],
  ['2026-04-17', 'reviewer', 'publish-second-notice', { where: '门户网站' }],
];
export const NEGOTIATED = {
  forms: {
    'liaocheng/annex-10-negotiation': {
      negotiatedOn: '2026-04-29',
      negotiationContent: '定点类型为医保个人账户，按月结算。',
    },
  },
};

export const passedPharmacy = () =>
  played(
    accepted(PHARMACY),
    CONVENED,
    reviewed('2026-04-01', PHARMACY),
    ['2026-04-01', 'reviewer', 'pass-pharmacy-review'],
    PUBLISHED,
  );
export const decidedPharmacy = () =>
  played(passedPharmacy(), LISTED, ['2026-04-15', 'reviewer', 'submit-to-leading-group'], ...DECIDED);
export const awaitingSignature = () =>
  played(
    decidedPharmacy(),
    ['2026-04-27', 'leading-group', 'open-negotiation'],
    ['2026-04-29', 'leading-group', 'conclude-negotiation', NEGOTIATED],
  );
export const signed = () =>
  played(awaitingSignature(), [
    '2026-05-11',
    'reviewer',
    'sign',
    { signedOn: '2026-05-11', validFrom: '2026-05-11', validUntil: '2027-05-10', electronicSeal: true },
  ]);
export const failed = () =>
  played(
    accepted(MEDICAL),
    CONVENED,
    reviewed('2026-04-01', MEDICAL),
    ['2026-04-01', 'reviewer', 'pass-medical-review'],
    visited('2026-04-10', { siteWardPhysicians: '评估不合格' }),
    ['2026-04-13', 'reviewer', 'fail-site-visit', FAILURE],
  );
export const told = (): CaseState => {
  const state = failed();
  return played(state, served(state, '2026-04-14', 'annex-09-first'));
};
export const reassessed = () =>
  played(
    told(),
    ['2026-07-15', 'applicant', 'reapply', { rectified: '已补足医师' }],
    reviewed('2026-08-03', MEDICAL),
    ['2026-08-03', 'reviewer', 'pass-medical-review-again'],
  );

/** Failed twice: the second time on the site again. */
export const failedAgain = () =>
  played(reassessed(), visited('2026-08-05', { siteWardPhysicians: '评估不合格' }), [
    '2026-08-06',
    'reviewer',
    'fail-site-visit-again',
    FAILURE,
  ]);

/** Ended because its papers were false. */
export const falsified = () =>
  played(accepted(MEDICAL), CONVENED, [
    '2026-03-23',
    'reviewer',
    'end-for-falsification',
    { foundOn: '2026-03-20', facts: '花名册所列医师3人不在本机构执业。', evidence: '社保缴费记录' },
  ]);

/** Left off the list. */
export const declined = () =>
  played(
    passedPharmacy(),
    LISTED,
    ['2026-04-15', 'reviewer', 'submit-to-leading-group'],
    [
      '2026-04-16',
      'leading-group',
      'decline',
      { decidedOn: '2026-04-16', minutes: '不列入', reasons: '所在区域同类定点药店已能满足需要。' },
    ],
  );

/** Published, and then given up because the systems were never connected. */
export const forfeited = () =>
  played(
    signed(),
    ['2026-05-12', 'reviewer', 'publish-new', { where: '门户网站' }],
    [
      '2026-06-02',
      'leading-group',
      'confirm-forfeiture',
      { finding: '未开展系统对接。', reason: '多次催告，仍未履行承诺。' },
    ],
  );
