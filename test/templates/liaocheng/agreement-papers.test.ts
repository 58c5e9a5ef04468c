import { expect, test } from 'vitest';
import type { Procedure } from '../../../domain/procedure.ts';
import { agreement } from '../../../procedures/liaocheng/agreement/index.ts';
import { change } from '../../../procedures/liaocheng/change/index.ts';
import { exit } from '../../../procedures/liaocheng/exit/index.ts';
import { internetSupplement } from '../../../procedures/liaocheng/internet-supplement/index.ts';
import { createRenderer } from '../../../templates/engine/render.ts';
import { begun, DECIDED, NEXT, renewed, suspended } from '../../procedures/liaocheng/agreement/lives.ts';
import { Play } from '../../procedures/play.ts';
import { type CasePaper, papersOf } from '../standard/case-papers.ts';
import { quotesIn, strangers } from '../standard/quotes.ts';

const renderer = createRenderer();
const CHANGE = 'liaocheng/annex-11-1-medical-change';
const EXIT = 'liaocheng/annex-12-exit';
const NORMAL = { dossier: { register: { inHandling: false } } };
const open = (procedure: Procedure, kind = 'medical-institution') =>
  new Play(procedure, kind, undefined, { on: '2024-04-01' });

const lives = {
  renewed: renewed(begun(), NEXT, '2024-11-20').wait('2025-03-02'),
  rectified: suspended(begun(), '2024-05-06', '2024-08-05')
    .serve('2024-05-07', 'suspension')
    .do('2024-05-08', 'publish-suspended', { where: '门户网站' })
    .do('2024-07-01', 'confirm-rectified', { finding: '已补报数据' })
    .wait('2024-08-06'),
  terminated: suspended(begun(), '2024-05-06', '2024-06-05')
    .do('2024-05-20', 'terminate-unrectified', {
      ...DECIDED,
      ground: 'termination-medical-1',
      on: '2024-06-03',
    })
    .wait('2024-06-03')
    .do('2024-06-04', 'publish-terminated', { where: '门户网站' }),
  lapsed: begun()
    .do('2024-04-02', 'suspend-openly', { requestedIn: '聊医保收〔2024〕9号', from: '2024-05-01' })
    .wait('2024-11-01'),
  expired: begun().wait('2025-03-01'),
  ended: suspended(begun(), '2024-12-02', '2025-04-30').wait('2025-05-01'),
  leaving: begun().do('2024-05-06', 'terminate-on-request', {
    requestedIn: '聊医保收〔2024〕9号',
    on: '2024-08-01',
  }),
  across: begun().do('2024-05-06', 'suspend-across', {
    byAgency: '聊城市某县医疗保险事业中心',
    theirNumber: '某医保止〔2024〕1号',
    from: '2024-05-06',
  }),
};
const beside = {
  confirmed: open(change)
    .do('2024-04-15', 'submit', { forms: { [CHANGE]: CHANGES() } }, NORMAL)
    .do('2024-05-06', 'confirm', { effectiveOn: '2024-05-20', finding: '材料齐全，核对无误', late: 'no' }),
  declined: open(change)
    .do('2024-04-15', 'submit', { forms: { [CHANGE]: CHANGES() } }, NORMAL)
    .do('2024-05-06', 'not-confirm', { reason: '许可证未载明变更后的地址', late: 'no' }),
  gone: open(change)
    .do('2024-04-15', 'submit', { forms: { [CHANGE]: CHANGES() } }, NORMAL)
    .do('2024-04-20', 'withdraw'),
  rested: asked('中止医保协议').do('2024-05-06', 'grant-suspension', {
    from: '2024-08-01',
    until: '2024-12-31',
    beyond: 'no',
    finding: '同意',
  }),
  runOut: asked('不再续签医保协议').do('2024-05-06', 'grant-run-out', {
    effectiveOn: '2025-02-28',
    finding: '同意',
  }),
  refused: asked('解除医保协议')
    .do('2024-05-06', 'refuse', { reason: '清算尚未完成' })
    .serve('2024-05-07', 'exit-decision'),
  left: asked('解除医保协议').do('2024-05-06', 'withdraw'),
  supplemented: supplement().do(
    '2024-05-06',
    'sign',
    { signedOn: '2024-05-06', validFrom: '2024-05-06', validUntil: '2025-02-28', electronicSeal: true },
    { dossier: { register: { designated: true } } },
  ),
  notSupplemented: supplement().do('2024-05-06', 'decline', { reason: '结算办法未谈妥' }),
  noSupplement: supplement().do('2024-05-06', 'withdraw'),
};

function CHANGES() {
  const changes = [
    { item: '法定代表人', before: '示例甲', after: '示例乙' },
    { item: '诊疗科目', before: '内科、外科', after: '内科、外科、康复医学科' },
  ];
  return { changes, changeApprovedOn: '2024-04-01', unitName: '东昌府区示例医院' };
}

function asked(exitMatter: string) {
  return open(exit).do('2024-04-15', 'request', { forms: { [EXIT]: { exitMatter, isPublic: false } } });
}

function supplement() {
  return open(internetSupplement, 'physical-institution').do('2024-04-15', 'request', {
    internetHospital: '示例互联网医院',
    licence: '批文1号',
    mainAgreement: '聊医保协〔2024〕1号',
    services: '复诊开方。',
  });
}

/** A list is one paper for many cases: it is made from all of them, elsewhere. */
const single = (play: Play) => {
  const lists = play.procedure.notices.filter(({ scope }) => scope === 'list').map(({ id }) => id);
  const state = {
    ...play.state,
    notices: play.state.notices.filter(({ notice }) => !lists.includes(notice)),
  };
  return papersOf(Object.assign(Object.create(play) as Play, { state }));
};
const plays = [...Object.values(lives), ...Object.values(beside)];
const papers = plays.flatMap(single);
const words = ({ document, data }: CasePaper) => {
  const [, body = ''] = renderer.html(document, data).split('<body');
  return body.replaceAll(/<style>.*?<\/style>|<[^>]*>|\s+/gsu, '');
};
const paper = (play: Play, notice: string) => {
  const found = single(play).find((one) => one.notice === notice);
  if (!found) throw new Error(`no ${notice}`);
  return words(found);
};

test('every notice of the four procedures is made by some course, and its words fit its document', () => {
  const made = new Set(
    plays.flatMap(({ procedure, state }) => state.notices.map(({ notice }) => `${procedure.id} ${notice}`)),
  );
  const all = [agreement, change, exit, internetSupplement].flatMap(({ id, notices }) =>
    notices.map((notice) => `${id} ${notice.id}`),
  );
  expect(all.filter((one) => !made.has(one))).toEqual([]);
  for (const one of papers) expect(words(one)).not.toMatch(/undefined|\[object|NaN/u);
  expect(strangers(papers.flatMap(({ data }) => quotesIn(data, '')))).toEqual([]);
});

test('第二十九条 a suspension says the ground, from when until when, what to put right and what is not settled', () => {
  const text = paper(lives.rectified, 'suspension');
  expect(text).toContain(
    '第二十九条（二）“未按规定向经办机构及医疗保障行政部门提供有关数据或提供数据不真实的”',
  );
  expect(text).toContain('决定自2024年5月6日起至2024年8月5日止');
  expect(text).toContain('补报数据。');
  expect(text).toContain('中止期间发生的医保费用不予结算');
  expect(text).toContain('依照《');
  expect(text).toContain('聊医保协〔2024〕1号');
});

test('第二十九条 decided for a later day, the paper goes out at once and tells that day, and the 180 days that begin with it', () => {
  const text = paper(lives.lapsed, 'suspension');
  expect(text).toContain('同意自2024年5月1日起');
  expect(text).toContain('超过180日仍未提出继续履行协议申请');
  expect(text).not.toContain('有异议');
});

test('第二十九条 the agreement goes on with the day after the suspension, its term where it was', () => {
  const text = paper(lives.rectified, 'resumption');
  expect(text).toContain('自2024年5月6日起中止');
  expect(text).toContain('自2024年8月6日起恢复履行');
  expect(text).toContain('仍至2025年2月28日止');
});

test('第三十条 a termination tells the ground, the day, and how long one may not apply again', () => {
  const text = paper(lives.terminated, 'termination');
  expect(text).toContain('第三十一条（一）');
  expect(text).toContain('自2024年6月3日起解除');
  expect(text).toContain('未满1年');
});

test('an agreement that ends by itself has its last day in the term or the period: the paper tells the first day without one', () => {
  expect(paper(lives.expired, 'agreement-ended')).toContain('自2025年3月1日起终止');
  expect(paper(lives.ended, 'agreement-ended')).toContain('自2025年5月1日起终止');
  expect(paper(lives.ended, 'agreement-ended')).toContain('超过协议有效期的,协议自动终止');
  expect(paper(lives.lapsed, 'agreement-ended')).toContain('超过180日');
});

test('第二十三条、第三十三条 what was asked for is answered: changes row by row, leaving with its days', () => {
  expect(paper(beside.confirmed, 'change-decision')).toContain('予以确认，自2024年5月20日起生效');
  expect(paper(beside.declined, 'change-decision')).toContain('不予确认');
  expect(paper(beside.rested, 'exit-decision')).toContain('自2024年8月1日起至2024年12月31日止执行');
  expect(paper(beside.runOut, 'exit-decision')).toContain('至2025年2月28日到期终止，不再续签');
  expect(paper(beside.refused, 'exit-decision')).toContain('不同意你单位的申请');
});

test('第三十六条 the supplementary agreement names the internet hospital and the agreement it belongs to', () => {
  const text = paper(beside.supplemented, 'supplement');
  expect(text).toContain('示例互联网医院，批文1号');
  expect(text).toContain('聊医保协〔2024〕1号');
});
