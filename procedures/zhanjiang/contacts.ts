import { cite } from './cite.ts';

/** 受理单位: who takes applications. */
export const agencies = {
  city: cite('受理单位', '湛江市医疗保障事业管理中心'),
  counties: cite('受理单位', '各县（市）医保经办机构'),
};

/** 办理窗口: where, for whom, when, and how to get there. */
export const windows = {
  city: cite('办理窗口', '湛江市行政服务中心二楼医保综合服务窗口'),
  counties: cite('办理窗口', '各县（市）参保人在对应县（市）医保部门服务窗口'),
  hours: cite(
    '办理窗口',
    '工作时间：星期一至星期五8:30-12:00、14:30-18:00（法定休息日、法定节假日停止对外办理业务）',
  ),
  address: cite('办理窗口', '办公地址：湛江市行政服务中心二楼（赤坎区体育北路15号）'),
  transport: cite('办理窗口', '交通指引：乘坐10线、20线、26线、912线在市行政服务中心站下车。'),
};

/** 状态查询、咨询和投诉方式. */
export const inquiries = {
  website: cite('状态查询、咨询和投诉方式', '查询网址：无'),
  enquiries: cite('状态查询、咨询和投诉方式', '咨询电话：0759-3367913'),
  complaints: cite('状态查询、咨询和投诉方式', '投诉电话：0759-3369915'),
};

/** 办结时限. Where it begins and whether it holds the signing, the guide does not say. */
export const timeLimit = cite('办结时限', '受理、评估时间90个工作日');
