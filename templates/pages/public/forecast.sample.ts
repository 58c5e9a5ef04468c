import { forecast } from '../../../domain/forecast.ts';
import { civilDate } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { procedures } from '../../../procedures/registry.ts';
import { forecastView } from '../present/forecast.ts';
import { publicFrame } from '../samples/frame.ts';
import type { View } from '../views.ts';

const procedure = procedures.find(({ courses = [] }) => courses.length > 1) ?? procedures[0];
if (!procedure) throw new Error('there is no procedure to draw a sample from');
const [course] = procedure.courses ?? [];
if (!course) throw new Error('the sample procedure has no course');

const asked = {
  frame: publicFrame('办理日期推算'),
  heading: '办理日期推算',
  caption: procedure.title,
  lead: '申请之前先看看：从提交到签订协议，最早哪一天、最迟哪一天。',
  errors: [],
  action: '/forecast',
  hidden: [{ name: 'procedure', value: procedure.id }],
  courses: (procedure.courses ?? []).map(({ id, label }) => ({
    value: id,
    label,
    current: id === course.id,
  })),
  on: { value: '2026-03-02' },
  notes: ['最早：各方都当天办理，经办机构只在工作日办理，等待期届满后才办理下一步。'],
  back: { href: '/guide', label: '回到办事指南' },
};
const nothing = {
  rows: [],
  soonest: { iso: '', words: '' },
  latest: { iso: '', words: '' },
  numbered: true,
  provisional: false,
  svg: '',
};
const reckon = (on: string) =>
  forecastView(procedure, forecast(procedure, course, { on: civilDate(on), facts: {} }, stateCouncil));

export const samples = {
  reckoned: { ...asked, ...reckon('2026-03-02') },
  provisional: { ...asked, on: { value: '2026-12-01' }, ...reckon('2026-12-01') },
  wrongDate: {
    ...asked,
    ...nothing,
    errors: [{ href: '#on', message: '请选择一个有效的日期' }],
    on: { value: '2026-02-30', error: '请选择一个有效的日期' },
  },
} as const satisfies Record<string, View<'forecast'>>;
