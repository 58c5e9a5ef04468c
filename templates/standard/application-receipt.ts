import { z } from 'zod';
import { dateOf } from '../../domain/time/civil-date.ts';
import { civilDate, optional, text } from '../engine/fields.ts';
import { letterFromCase, matterOf } from './from-case.ts';
import { rule, SAMPLE_LETTER } from './samples.ts';
import { BLANK_LETTER, byDocument, letterFields, standardDocument } from './shared.ts';
import { materialsHandedIn } from './words-from-case.ts';

const sample = {
  ...SAMPLE_LETTER,
  number: '聊医保受〔2026〕12号',
  matter: '医药机构医疗保障定点申请',
  receivedOn: '2026-11-20',
  materials: [
    '医药机构医疗保障定点申请表',
    '《医疗机构执业许可证》副本复印件',
    '医疗机构工作人员花名册',
    '纳入定点后使用医疗保障基金的预测性分析报告',
  ],
  query: '登录山东省定点医药机构动态管理系统',
  basis: [rule('第十二条（一）', '经办机构出具受理通知书及受理材料清单')],
  consequences: byDocument([
    rule('第十三条', '各经办机构应自出具受理通知书之日起，3 个月内完成对该医药机构的审核评估'),
  ]),
};

/** 受理回执: the application is accepted, with what came with it and what follows. */
export const applicationReceipt = standardDocument({
  name: 'application-receipt',
  title: '受理回执',
  data: z.strictObject({
    ...letterFields,
    matter: text,
    /** When the application came in. */
    receivedOn: civilDate,
    /** The materials that came with it, by name. */
    materials: z.array(text).default([]),
    query: optional(text),
  }),
  fromCase: (context) => ({
    ...letterFromCase(context),
    matter: matterOf(context),
    receivedOn: context.state.submittedOn ?? dateOf(context.event.at),
    materials: materialsHandedIn(context),
  }),
  sample: () => sample,
  blank: { ...BLANK_LETTER, matter: null, receivedOn: null, materials: [], query: null },
});
