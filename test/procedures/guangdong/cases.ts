import type { EventPayload } from '../../../domain/case/event.ts';
import type { Facts } from '../../../domain/criterion.ts';
import type { Sample } from '../../../forms/form.ts';
import { samples as internet } from '../../../forms/guangdong/internet-samples.ts';
import { ASSESSMENT_SAMPLES, CHECK_SAMPLES } from '../../../forms/guangdong/officer-samples.ts';
import { samples } from '../../../forms/guangdong/samples.ts';
import { designation } from '../../../procedures/guangdong/designation/procedure.ts';
import { internetSupplement } from '../../../procedures/guangdong/internet-supplement/procedure.ts';
import { Play } from '../play.ts';

const valuesOf = (of: readonly Sample[], id: string): Facts =>
  of.find((sample) => sample.id === id)?.values ?? {};

/** The sample hospital's application. */
export const HOSPITAL = valuesOf(samples, 'medical-institution');
/** An application for “互联网+” services. */
export const INTERNET = valuesOf(internet, 'internet-hospital');

/** Values of a form as a payload. */
const form = (id: string, values: Facts): EventPayload => ({ forms: { [`guangdong/${id}`]: values } });

export const CLEAN = form('acceptance-checks', valuesOf(CHECK_SAMPLES, 'medical-institution'));
const MEMBERS = ['甲', '乙'];
export const PANEL = {
  panel: {
    members: MEMBERS.map((name) => ({
      name,
      organisation: '示例医院',
      profession: '医疗保障',
      interest: false,
    })),
  },
  methods: '书面和现场',
};
export const PASS = {
  ...form('assessment', valuesOf(ASSESSMENT_SAMPLES, 'medical-institution')),
  signatures: MEMBERS,
};
export const FAILURE = {
  failure: {
    reasons: [
      { indicator: '专业技术人员执业信息和医师第一注册地', finding: '2名医师的第一注册地不在本机构。' },
    ],
    advice: ['办理执业注册变更。'],
  },
};
export const FAIL = {
  ...form('assessment', valuesOf(ASSESSMENT_SAMPLES, 'medical-institution-failed')),
  signatures: MEMBERS,
  ...FAILURE,
};
export const FILED = { filedOn: '2026-06-01', authority: '市医疗保障局' };
const DATES = { signedOn: '2026-07-01', validFrom: '2026-07-01', validUntil: '2027-06-30' };
export const TERM = {
  ...DATES,
  ...form('agreement-terms', { agreedScope: '全部诊疗科目', agreedSettlement: '按月申报' }),
};
/** The dates of a supplementary agreement. */
export const SUPPLEMENT = { ...DATES, terms: '复诊开方。' };
export const MORE = { findings: [{ material: 'material-08-4', finding: '缺接口说明' }] };
export const REPORT = { receivedOn: '2026-06-03', content: '医师人数不实' };
export const MET = Object.fromEntries([0, 1, 2, 3, 4, 5].map((index) => [`met${index}`, true]));

/** Received on 9 March 2026. */
export function received(taken = new Set<string>(), agencyLevel: 'city' | 'county' = 'city'): Play {
  const play = new Play(designation, 'medical-institution', taken, { agencyLevel });
  return play.do('2026-03-09', 'submit', form('application', HOSPITAL));
}

/** Accepted, with complete materials and a panel. */
export function assessing(taken?: Set<string>, agencyLevel?: 'city' | 'county'): Play {
  return received(taken, agencyLevel)
    .do('2026-03-09', 'record-checks', CLEAN)
    .do('2026-03-09', 'accept')
    .do('2026-03-10', 'confirm-materials')
    .do('2026-03-11', 'start-assessment', PANEL);
}

/** Before the public since 2 June 2026. */
export function publicised(taken?: Set<string>, agencyLevel?: 'city' | 'county'): Play {
  return assessing(taken, agencyLevel)
    .do('2026-06-01', 'pass', PASS)
    .do('2026-06-01', 'file-result', FILED)
    .do('2026-06-02', 'publicise', { publishedOn: '2026-06-02', where: '官网' });
}

/** Negotiating since 15 June 2026. */
export function negotiating(taken?: Set<string>, agencyLevel?: 'city' | 'county'): Play {
  return publicised(taken, agencyLevel)
    .do('2026-06-12', 'list-for-agreement')
    .do('2026-06-15', 'start-negotiation', { startedOn: '2026-06-15' });
}

/** The application for a supplementary agreement, handed in. */
export function supplementing(taken = new Set<string>()): Play {
  return new Play(internetSupplement, 'internet-hospital', taken).do(
    '2026-03-09',
    'submit',
    form('internet-supplement-application', INTERNET),
  );
}
