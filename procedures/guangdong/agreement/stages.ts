import type { Stage } from '../../../domain/procedure.ts';
import {
  AFTER_SUSPENSION,
  LAPSE_IN_SUSPENSION,
  MUST_SUSPEND,
  MUST_TERMINATE,
  NEGOTIATE,
  NOT_AGREED,
  ON_REQUEST,
  RENEW,
  SIGN,
  SUSPENSION,
  TERMINATION,
} from './words.ts';

/** What becomes of an agreement: 第四十条至第四十三条. Changes and requests to leave are cases of their own. */
export const stages = [
  {
    id: 'draft',
    label: '协议已签订，待登记',
    kind: 'draft',
    citations: [SIGN],
    assumptions: ['where-it-begins'],
  },
  { id: 'in-force', label: '履行中', kind: 'open', citations: [SIGN], assumptions: ['agreement-term'] },
  {
    id: 'renewing',
    label: '履行中，续签协商',
    kind: 'open',
    citations: [RENEW, NEGOTIATE],
    assumptions: ['renewal-late', 'renewal-unfinished'],
  },
  {
    id: 'expiring',
    label: '履行至期满，不再续签',
    kind: 'open',
    citations: [NOT_AGREED],
    assumptions: ['renewal-unfinished'],
  },
  {
    id: 'suspended-on-request',
    label: '中止（依申请）',
    kind: 'open',
    citations: [ON_REQUEST, SUSPENSION],
    assumptions: ['suspension-days', 'only-on-request'],
  },
  {
    id: 'suspended',
    label: '中止（经办机构决定）',
    kind: 'open',
    citations: [MUST_SUSPEND, SUSPENSION],
    assumptions: ['suspension-length'],
  },
  {
    id: 'terminated',
    label: '已解除',
    kind: 'final',
    meaning:
      '医保协议已经解除，此后产生的医药费用医疗保障基金不再结算；能否再次申请定点，以第九条的禁期为准。',
    citations: [TERMINATION, MUST_TERMINATE],
    assumptions: ['cause-of-the-bar'],
  },
  {
    id: 'lapsed',
    label: '已自动终止',
    kind: 'final',
    meaning: '医保协议已经自动终止；自动终止不是解除，不产生禁期，可以重新申请定点。',
    citations: [NOT_AGREED, AFTER_SUSPENSION, LAPSE_IN_SUSPENSION],
    assumptions: ['lapse-is-no-termination'],
  },
] as const satisfies readonly Stage[];
