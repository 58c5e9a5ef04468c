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

/** A panel of one mind, and one divided, whose conclusion nobody counts out. */
export const reviewSamples: readonly Sample[] = [
  {
    id: 'medical-institution',
    facts,
    values: {
      reviewedUnit: '吉林省示例医院',
      expertReviewedOn: '2026-11-20',
      expertOpinions: [
        {
          expert: '示例专家一',
          opinion: '同意列入名单',
          grounds: '三级甲等证书在有效期内；财务、药品管理制度完备，现场抽查与制度相符。',
        },
        {
          expert: '示例专家四',
          opinion: '同意列入名单',
          grounds: '药品及医用耗材进销存已实现信息化管理，抽查10个批次账实相符。',
        },
        { expert: '示例专家五', opinion: '同意列入名单', grounds: '社会公益项目的证实材料齐全。' },
      ],
      panelConclusion: '列入名单',
      panelReasons: '材料真实，符合第六条的条件，管理制度和信息化管理达到要求。',
    },
  },
  {
    id: 'medical-institution-not-listed',
    facts,
    values: {
      reviewedUnit: '吉林省示例医院',
      expertReviewedOn: '2026-11-20',
      expertOpinions: [
        {
          expert: '示例专家二',
          opinion: '不同意列入名单',
          grounds: '医用耗材没有纳入信息化管理，高值耗材仍以纸质台账出入库。',
        },
        {
          expert: '示例专家三',
          opinion: '同意列入名单',
          grounds: '药品部分已经实现信息化，耗材系统正在建设。',
        },
      ],
      panelConclusion: '不列入名单',
      panelReasons: '医用耗材进销存没有实现信息化管理。',
    },
  },
];
