import { citing } from '../../procedures/cite.ts';

/** 广东省医疗机构医疗保障定点管理暂行办法, as the sources number it. */
export const SOURCE = '004';

/** Cites it. */
export const cite = citing(SOURCE);

/** A made-up agency and hospital of the city whose bureau passed the document on. */
export const SAMPLE = {
  agency: { name: '揭阳市医疗保障事业管理中心', phone: '0663-0000000' },
  institution: { name: '揭阳市示例医院' },
  issuedOn: '2026-11-23',
  verificationCode: '7F3K-9M2Q-X4TD',
};
