import { expect, test } from 'vitest';
import { instant } from '../../../domain/time/civil-date.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { agreementView } from '../../../functions/web/present/agreement.ts';
import { begun, suspended } from '../../procedures/liaocheng/agreement/lives.ts';
import type { Play } from '../../procedures/play.ts';

const seen = ({ procedure, state }: Play, day: string, officer = true) =>
  agreementView({
    procedure,
    state,
    calendar: stateCouncil,
    now: instant(`${day}T10:00:00+08:00`),
    officer,
  });

test('第十六条、第十九条 the page says until when the agreement runs, and by when another term is to be applied for', () => {
  const view = seen(begun(), '2024-06-03');
  expect(view?.term).toMatchObject({ untilIso: '2025-02-28', left: { figure: '270' } });
  expect(view?.standing).toEqual({ word: 'designated', text: '2024年3月1日以来，医保费用照常结算。' });
  expect(view?.due.map(({ label, state }) => `${label} ${state}`)).toEqual([
    '申请续签 open',
    '定点资格年度审核（2024年） open',
  ]);
  expect(view?.due[0]?.text).toContain('最迟2024年11月28日');
});

test('a decision for a later day is announced, and what the facts bear out is proposed to officers alone', () => {
  const play = suspended(begun(), '2024-05-06', '2024-06-05')
    .do('2024-06-03', 'confirm-rectified', { finding: '到位' })
    .wait('2024-06-06');
  suspended(play, '2024-09-02', '2024-12-02');
  expect(seen(play, '2024-09-03')?.proposed.map(({ id }) => id)).toEqual(['termination-medical-1']);
  expect(seen(play, '2024-09-03')?.proposed[0]?.explanation).toContain('本协议有效期内被中止的次数');
  expect(seen(play, '2024-09-03', false)?.proposed).toEqual([]);
  const ahead = begun().do('2024-05-06', 'terminate-on-request', { requestedIn: '退', on: '2024-08-01' });
  expect(seen(ahead, '2024-05-07')?.ahead.map(({ text }) => text)).toEqual([
    '自2024年8月1日起生效，此前一切照旧。',
  ]);
});

test('第三十四条 a department that is suspended stands beside the agreement, which goes on; the institution is told what it can apply for', () => {
  const play = begun().do('2024-05-06', 'suspend-part', {
    part: 'department',
    partName: '康复医学科',
    from: '2024-05-06',
    reason: '治疗记录不全',
  });
  const view = seen(play, '2024-05-07', false);
  expect(view?.parts.map(({ label, state }) => `${label} ${state}`)).toEqual([
    '科室（部门） 康复医学科 suspended',
  ]);
  expect(view?.standing?.word).toBe('designated');
  expect(view?.matters.map(({ label }) => label)).toEqual([
    '医药机构医疗保障定点信息变更',
    '医药机构医疗保障定点资格退出申请',
    '互联网医院补充协议申请',
  ]);
});
