import type { ParkedView } from '../views.ts';
import { target } from './frame.ts';

/** Messages that were given up. */
export const parked: readonly ParkedView[] = [
  {
    label: '文书已经出具',
    subject: '东医保收〔2026〕31号',
    receiver: 'his.example.org',
    tries: '12次',
    last: '2026年9月25日 16:40，HTTP 502',
    again: target('/webhooks/1/parked/a/again'),
  },
  {
    label: '案卷进入新的阶段',
    subject: '东医保收〔2026〕28号',
    receiver: 'his.example.org',
    tries: '12次',
    last: '2026年9月25日 16:41，没有在10秒内答复',
  },
];
