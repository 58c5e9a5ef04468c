import type { Facts } from '../../domain/criterion.ts';
import type { Sample } from '../form.ts';

// Made up: no hospital of this name, and a code on the region 999999 that no place has.
const facts: Facts = { applicantKind: 'medical-institution', today: '2026-11-22' };

const general: Facts = {
  unitName: '吉林省示例医院',
  unitAddress: '长春市示例区示例大街1号',
  creditCode: '12999999MB1A00001X',
  contactName: '示例甲',
  contactPhone: '0431-8888001',
  designatedInRegion: true,
  poolingRegion: '长春市',
  institutionType: '综合医院',
  tertiary: true,
  categories: [
    '国家部委、省卫生健康委直接批准执业的医疗机构',
    '参与政府医疗救助、慈善医疗救助、红十字会医疗救助等社会公益项目的医疗机构',
  ],
  provincialSpecialty: false,
  inChangchun: true,
  materials: [
    '符合三级医疗机构的等级证明材料',
    '财务管理制度、药品管理制度',
    '药品及医用耗材进销存实现信息化管理',
    '参与政府医疗救助、慈善救助、红十字会救助等社会公益项目的证实材料',
  ],
};

/** A general hospital in 长春, and one elsewhere that leads a provincial alliance. */
export const samples: readonly Sample[] = [
  {
    id: 'medical-institution',
    facts,
    values: { ...general, publicWelfare: '2025年参与政府医疗救助1200人次；红十字会医疗救助36人次。' },
  },
  {
    id: 'alliance-lead',
    facts,
    values: {
      ...general,
      unitName: '示例市中心医院',
      unitAddress: '示例市示例区示例路2号',
      poolingRegion: '示例市',
      categories: ['属于省级医联体牵头医院'],
      inChangchun: false,
    },
  },
];
