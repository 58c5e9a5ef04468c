import { dateOf } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../engine/case-context.ts';

/** 聊城市医药机构医疗保障定点管理经办规程（暂行）, as the sources number it. */
export const SOURCE = '003';

/** The line below the table of 附件4-1, 4-2 and 4-3. */
export const COPIES = '注：本通知一式两份，一份送达申请机构，一份经办机构留存';

/** Made-up data all three notices share. */
export const SAMPLE_NOTICE = {
  institution: { name: '东昌府区示例镇中心卫生院', address: '聊城市东昌府区示例镇光岳北路1号' },
  agency: { name: '聊城市医疗保险事业中心', phone: '0635-0000000' },
  issuedOn: '2026-11-23',
  receiptNumber: '聊医保收〔2026〕12号',
  verificationCode: '7F3K-9M2Q-X4TD',
};

/** The foot of any paper of the case. */
export function footFromCase({ state }: CaseContext) {
  return { receiptNumber: state.receiptNumber ?? null };
}

/** What a case says in each of the three notices. */
export function noticeFromCase(context: CaseContext) {
  const { agency, institution, notice } = context;
  return {
    // A notice that takes no number where it must is refused by the schema, not printed without.
    number: notice.number,
    institution,
    agency: { name: agency.name, phone: agency.phone },
    issuedOn: dateOf(notice.owedSince),
    ...footFromCase(context),
  };
}
