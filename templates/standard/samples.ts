import { citing } from '../../procedures/cite.ts';
import { type Quoted, quotedFrom } from './shared.ts';

// Made-up data the samples share. The quotes are real: one city's rules stand for any.

const cite = citing('003');

/** Words of 聊医保发〔2023〕18号 as a paper quotes them. */
export const rule = (place: string, quote: string): Quoted => quotedFrom(cite(place, quote));

/** What stands in every sample letter. */
export const SAMPLE_LETTER = {
  institution: { name: '东昌府区示例镇中心卫生院' },
  agency: { name: '聊城市医疗保险事业中心', phone: '0635-0000000' },
  issuedOn: '2026-11-23',
  receiptNumber: '聊医保收〔2026〕12号',
  verificationCode: '7F3K-9M2Q-X4TD',
};

/** How a decision may be contested. */
export const DISPUTE = rule(
  '第三十五条',
  '医疗机构与所属经办机构就医保协议签订、履行、变更、中止和解除发生争议的，可以自行协商解决或者请求同级医疗保障行政部门协调处理，也可以依法提起行政复议或行政诉讼。',
);

/** As many made-up institutions as asked for. */
export function sampleInstitutions(count: number) {
  const towns = ['光岳', '古楼', '柳园', '新区', '湖西', '道口铺', '闫寺', '梁水镇', '堂邑', '沙镇'];
  return Array.from({ length: count }, (_, at) => {
    const town = towns[at % towns.length] ?? '';
    const pharmacy = at % 3 === 2;
    return {
      name: pharmacy ? `聊城市示例大药房${town}第${at + 1}店` : `东昌府区${town}示例第${at + 1}门诊部`,
      kind: pharmacy ? '零售药店' : '医疗机构',
      address: `聊城市东昌府区${town}示例路${at + 1}号`,
      designation: pharmacy ? '医保个人账户' : at % 3 === 0 ? '住院、门诊统筹' : '门诊统筹',
    };
  });
}
