import { describe, expect, test } from 'vitest';
import { designation } from '../../../procedures/guangdong/designation/procedure.ts';
import { internetSupplement } from '../../../procedures/guangdong/internet-supplement/procedure.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import * as c from '../../procedures/guangdong/cases.ts';
import type { Play } from '../../procedures/play.ts';
import { type CasePaper, papersOf } from '../standard/case-papers.ts';
import { quotesIn, strangers } from '../standard/quotes.ts';

const renderer = createRenderer();

const signed = c
  .negotiating()
  .do('2026-07-01', 'sign', c.TERM)
  .do('2026-07-03', 'publish-signed', { publishedOn: '2026-07-03', where: '官网' });
const failedAgain = c
  .received()
  .do('2026-03-09', 'accept')
  .do('2026-03-12', 'ask-for-more', c.MORE)
  .serve('2026-03-13', 'supplement')
  .do('2026-03-22', 'supplement')
  .do('2026-03-23', 'start-assessment', c.PANEL)
  .do('2026-05-06', 'fail', c.FAIL)
  .serve('2026-05-08', 'assessment-failed')
  .do('2026-08-09', 'start-reassessment', c.PANEL)
  .do('2026-09-01', 'fail-again', c.FAIL)
  .serve('2026-09-02', 'assessment-failed-again');
const refused = c
  .received()
  .do('2026-03-09', 'refuse', { grounds: [{ ground: 'ground-09-3', reason: '罚款未缴' }], remark: '可补缴' })
  .serve('2026-03-10', 'refusal');
const withdrawn = c.publicised().do('2026-06-03', 'withdraw', { reason: '拟增设科室' });
const unsigned = c.negotiating().do('2026-07-01', 'end-negotiation', { reason: '结算办法未一致' });
const upheld = c
  .publicised()
  .do('2026-06-03', 'record-report', c.REPORT)
  .do('2026-06-09', 'uphold-report', c.FAILURE);
const plays: readonly Play[] = [
  signed,
  failedAgain,
  refused,
  withdrawn,
  unsigned,
  upheld,
  c.supplementing().do('2026-03-10', 'confirm-conditions', c.MET).do('2026-07-01', 'sign', c.SUPPLEMENT),
  c.supplementing().do('2026-03-10', 'find-not-eligible', { reasons: '不能区分线下和线上业务。' }),
  c
    .supplementing()
    .do('2026-03-10', 'confirm-conditions', c.MET)
    .do('2026-04-01', 'end-negotiation', { reason: '结算办法未一致。' }),
  c.supplementing().do('2026-03-10', 'withdraw'),
];
const papers = plays.flatMap(papersOf);
const words = ({ document, data }: CasePaper) => {
  const [, body = ''] = renderer.html(document, data).split('<body');
  return body.replaceAll(/<style>.*?<\/style>|<[^>]*>|\s+/gsu, '');
};
const paper = (play: Play, notice: string) => {
  const found = papersOf(play).find((one) => one.notice === notice);
  if (!found) throw new Error(`no ${notice}`);
  return found;
};

describe('the papers of 004 as cases bring them about', () => {
  test('every notice of both procedures is made by some course, and its words fit its document', () => {
    const made = new Set(papers.map(({ context, notice }) => `${context.procedure.id} ${notice}`));
    const all = [designation, internetSupplement].flatMap(({ id, notices }) =>
      notices.map((notice) => `${id} ${notice.id}`),
    );
    expect(all.filter((one) => !made.has(one))).toEqual([]);
    for (const one of papers) expect(words(one)).not.toMatch(/undefined|\[object|NaN/u);
  });

  test('every quote on them stands in 004 to the character, in the article it names', () => {
    expect(strangers(papers.flatMap(({ data }) => quotesIn(data, '')))).toEqual([]);
  });

  test('第十条: the receipt says what came in and that the three months have begun', () => {
    const text = words(paper(signed, 'acceptance'));
    expect(text).toContain('你单位2026年3月9日提出的医疗机构医疗保障定点申请');
    expect(text).toContain('自受理申请材料之日起，应当在3个月内完成对医疗机构的评估');
  });

  test('第十条: the supplement lists what is missing and prints no date, for the document has none', () => {
    const supplement = paper(failedAgain, 'supplement');
    expect(words(supplement)).toContain('与医疗保障有关的信息系统相关材料缺接口说明');
    expect(supplement.data).toMatchObject({ deadlineText: null });
  });

  test('第九条: the refusal quotes the ground and keeps the officer’s words', () => {
    const text = words(paper(refused, 'refusal'));
    expect(text).toContain('未依法履行行政处罚责任的');
    expect(text).toContain('罚款未缴');
  });

  test('第十二条: a failed result tells reasons, advice and the three months from its service; the second the year', () => {
    const first = words(paper(failedAgain, 'assessment-failed'));
    expect(first).toContain('2名医师的第一注册地不在本机构');
    expect(first).toContain('整改建议：1.办理执业注册变更。');
    expect(first).toContain('整改3个月后可再次组织评估');
    expect(first).not.toContain('1年内不得再次申请');
    expect(words(paper(failedAgain, 'assessment-failed-again'))).toContain('1年内不得再次申请');
  });

  test('第十二条: the public notice lasts from the day after its publication to the seventh working day', () => {
    const notice = paper(signed, 'public-notice');
    expect(notice.data).toMatchObject({
      from: '2026-06-03',
      until: '2026-06-11',
      subject: '评估合格医疗机构',
    });
    expect(words(notice)).toContain('评估合格医疗机构名单予以公示');
  });

  test('第十四条: one paper lists all cases of one act, in its order', () => {
    const [one, two] = [signed, c.negotiating()].map((play) => paper(play, 'public-notice').context);
    const document = paper(signed, 'public-notice').document;
    const data =
      one &&
      two &&
      document.fromCases?.([one, { ...two, institution: { name: '第二家', address: '示例路2号' } }]);
    expect(words({ ...paper(signed, 'public-notice'), data })).toMatch(/1揭阳市示例医院.*2第二家示例路2号/u);
    expect(paper(signed, 'signed-list').data).toMatchObject({ subject: '签订医保协议的定点医疗机构' });
  });

  test('第十三条: the agreement has the days, the parties and what was agreed; heads without words are left out', () => {
    const text = words(paper(signed, 'agreement'));
    expect(text).toContain('自2026年7月1日起至2027年6月30日止');
    expect(text).toContain('服务范围：全部诊疗科目');
    expect(text).not.toContain('服务质量：');
  });

  test('第十三条: where nothing is agreed, the letter says so, with the reason and what it means', () => {
    const text = words(paper(unsigned, 'not-signed'));
    expect(text).toContain('处理结果为：未达成一致，未签约');
    expect(text).toContain('结算办法未一致');
    expect(text).toContain('不产生禁期，可以重新申请');
  });

  test('a receipt names the paper it is for, and is filled in once the delivery is on record', () => {
    const receipts = papersOf(refused).filter(({ document }) => document.id === 'standard/delivery-receipt');
    expect(receipts.map(({ data }) => data)).toMatchObject([
      { served: { title: '不予受理告知书', number: null }, address: '揭阳市示例区示例路1号' },
      { served: { title: '不予受理告知书' }, method: '直接送达', signedBy: '甲', deliveredOn: '2026-03-10' },
    ]);
  });
});
