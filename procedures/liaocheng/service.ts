import type { ServiceFact } from '../../domain/beside.ts';
import { cite } from './cite.ts';

/** What 003 says of how institutions are served. It names no fee, no address and no telephone. */
export const service: readonly ServiceFact[] = [
  {
    id: 'agency-city',
    about: 'agency',
    label: '市属医药机构：市医保经办机构',
    citations: [
      cite('第五条（一）', '承办市属医药机构的定点申请、审核评估、协议签订、动态管理、中止和解除等工作'),
    ],
  },
  {
    id: 'agency-county',
    about: 'agency',
    label: '辖区内医药机构：县（市区）医保经办机构',
    citations: [
      cite(
        '第五条（二）',
        '承办辖区内医疗机构（申请定点类型含住院）的定点申请、初审评估、协议签订、动态管理、中止和解除等工作',
      ),
      cite(
        '第五条（二）',
        '承办辖区内医药机构申请其他定点类型的定点申请、审核评估、协议签订、动态管理、中止和解除等工作',
      ),
    ],
  },
  {
    id: 'inquiry-result',
    about: 'inquiry',
    label: '评估结果查询：登录山东省定点医药机构动态管理系统',
    citations: [cite('附件9', '登录山东省定点医药机构动态管理系统')],
  },
];
