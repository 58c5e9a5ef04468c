import type { Citation } from '../../domain/citation.ts';
import { cite } from './cite.ts';

/** One row of 附件2: a disease for which an institution may be qualified. */
export interface SpecialDisease {
  /** 序号, as the annex counts. */
  n: number;
  /** To the character, the line breaks of the page joined. */
  name: string;
  citation: Citation;
}

const NAMES = [
  '慢性阻塞性肺疾病',
  '高血压病',
  '冠心病',
  '慢性心功能不全',
  '肝硬化（失代偿期）',
  '慢性乙型肝炎',
  '丙型肝炎(HCV RNA 阳性）',
  '慢性肾功能不全（非透析治疗）',
  '肾脏移植术后抗排异治疗',
  '造血干细胞移植后抗排异治疗',
  '糖尿病',
  '类风湿关节炎',
  '恶性肿瘤（非放化疗）',
  '地中海贫血（海洋性贫血或珠蛋白生成障碍性贫血）',
  '再生障碍性贫血',
  '血友病',
  '帕金森病',
  '癫痫',
  '脑血管疾病后遗症',
  '艾滋病',
  '活动性肺结核',
  '耐多药肺结核',
  '系统性红斑狼疮',
  '心脏移植术后抗排异治疗',
  '肝脏移植术后抗排异治疗',
  '肺脏移植术后抗排异治疗',
  '肺动脉高压',
  '支气管哮喘',
  '骨髓纤维化',
  '骨髓增生异常综合症',
  'C 型尼曼匹克病',
  '肢端肥大症',
  '多发性硬化',
  '强直性脊柱炎',
  '银屑病',
  '克罗恩病',
  '溃疡性结肠炎',
  '湿性年龄相关性黄斑变性',
  '糖尿病黄斑水肿',
  '脉络膜新生血管',
  '视网膜静脉阻塞所致黄斑水肿',
  '精神分裂症',
  '分裂情感性障碍',
  '持久的妄想性障碍（偏执性精神病）',
  '双相（情感）障碍',
  '癫痫所致精神障碍',
  '精神发育迟滞伴发精神障碍',
  '慢性肾功能不全（血透治疗）',
  '慢性肾功能不全（腹透治疗）',
  '恶性肿瘤（化疗，含生物靶向药物、内分泌治疗）',
  '恶性肿瘤（放疗）',
  '新冠肺炎出院患者门诊康复治疗',
  '强迫症',
  '血管炎',
] as const;

/** The 54 diseases of 附件2 in its order. */
export const diseases: readonly SpecialDisease[] = NAMES.map((name, at) => ({
  n: at + 1,
  name,
  citation: cite(`附件2第${at + 1}行`, `${at + 1} ${name}`),
}));
