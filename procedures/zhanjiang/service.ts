import type { ServiceFact } from '../../domain/beside.ts';
import { cite } from './cite.ts';
import { agencies, inquiries, timeLimit, windows } from './contacts.ts';

const facts = (
  about: ServiceFact['about'],
  named: Readonly<Record<string, ServiceFact['citations'][number]>>,
): ServiceFact[] =>
  Object.entries(named).map(([id, citation]) => ({
    id: `${about}-${id}`,
    about,
    label: citation.quote,
    citations: [citation],
  }));

const { complaints, ...questions } = inquiries;

/** What the 办事指南 of 湛江 says beside its steps: who, where, when, what it costs, whom to ask. */
export const service: readonly ServiceFact[] = [
  ...facts('agency', agencies),
  ...facts('place', windows),
  ...facts('fee', { none: cite('收费标准', '不收费') }),
  ...facts('time', { whole: timeLimit }),
  ...facts('basis', {
    instructions: cite(
      '办理依据',
      '《关于印发湛江市基本医疗保障定点医药机构申请指引的通知 》（湛社保〔2021〕296号）',
    ),
  }),
  ...facts('inquiry', questions),
  ...facts('complaint', { complaints }),
];
