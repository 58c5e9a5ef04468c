import type { EventPayload } from '../../../../domain/case/event.ts';
import type { Facts } from '../../../../domain/criterion.ts';
import { agreement } from '../../../../procedures/guangdong/agreement/procedure.ts';
import { change } from '../../../../procedures/guangdong/change/procedure.ts';
import { exit } from '../../../../procedures/guangdong/exit/procedure.ts';
import { Play } from '../../play.ts';

/** What the registers say of the sample hospital. */
export const PRIVATE = { dossier: { register: { designated: true, publicInstitution: false } } };
export const PUBLIC = { dossier: { register: { designated: true, publicInstitution: true } } };

/** A term as the parties write it down. */
export const term = (signedOn: string, validFrom: string, validUntil: string): EventPayload => ({
  signedOn,
  validFrom,
  validUntil,
});

/** The same, of a renewed agreement with what was agreed. */
export const renewal = (kind: 'ordinary' | 'fixed', dates: EventPayload): EventPayload => ({
  kind,
  ...dates,
  forms: { 'guangdong/agreement-terms': { agreedScope: '全部诊疗科目' } },
});

/** An agreement for the whole of 2025. */
export function concluded(taken = new Set<string>()): Play {
  const play = new Play(agreement, 'medical-institution', taken, { on: '2024-12-20' });
  return play.do('2024-12-20', 'conclude', {
    agreementNumber: '示例医保协〔2024〕1号',
    ...term('2024-12-20', '2025-01-01', '2025-12-31'),
  });
}

/** Suspended by the agency from one day to another. */
export const suspension = (startsOn: string, until: string): EventPayload => ({
  ground: 'suspension-41-2',
  facts: '上传的数据与病历不符',
  demands: '逐例更正',
  startsOn,
  until,
});

export const RESUMED = { rectified: true };

/** An end by the agency's decision. */
export const termination = (
  cause: 'violation' | 'breach' | 'neither',
  effectiveOn: string,
): EventPayload => ({
  facts: '经查属实',
  cause,
  outstanding: 'no',
  effectiveOn,
});

/** A request to rest, to end, or not to go on. */
export const leaving = (taken = new Set<string>()): Play =>
  new Play(exit, 'medical-institution', taken, { on: '2026-03-02' });

const CHANGE = {
  unitName: '示例医院',
  creditCode: '52999999MB1A00002W',
  contactName: '示例丙',
  contactPhone: '0663-8888001',
};
const form = (values: Facts): EventPayload => ({ forms: { 'guangdong/change-application': values } });

/** The form of a change: of the bank account, approved on a day; or of a telephone number, changed on one. */
export const newAccount = (changedOn: string): EventPayload =>
  form({
    ...CHANGE,
    changeMatter: 'important',
    changes: [{ item: '银行账户', before: '甲银行', after: '乙银行' }],
    changedOn,
  });
export const newTelephone = (changedOn: string): EventPayload =>
  form({
    ...CHANGE,
    changeMatter: 'general',
    changes: [{ item: '一般信息', before: '电话甲', after: '电话乙' }],
    changedOn,
  });

/** A change, not yet handed in. */
export const changing = (taken = new Set<string>()): Play =>
  new Play(change, 'medical-institution', taken, { on: '2026-03-02' });
