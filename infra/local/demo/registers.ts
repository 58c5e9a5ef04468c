import { dateOf, yearOf } from '../../../domain/time/civil-date.ts';
import { listBars } from '../../../functions/adapters/bars.ts';
import type { Deps } from '../../../functions/use-cases/deps.ts';
import { enterBar, enterFigure } from '../../../functions/use-cases/registers/keep.ts';

const BY = { role: 'receiving-clerk', id: 'clerk', agency: 'liaocheng-city' } as const;

/** The registers of one agency, as its clerk would have kept them; entered once. */
export async function keepRegisters(deps: Deps): Promise<void> {
  const { table, now } = deps;
  const today = dateOf(now());
  if ((await listBars(table, BY.agency)).length > 0) return;
  const figures = { quotaOverrunPercent: -2, fundSupportMonths: 9 };
  for (const [fact, value] of Object.entries(figures)) {
    const entry = { fact, year: yearOf(today), value, on: today, source: '（演示）市医保基金运行分析' };
    await enterFigure(deps, BY, entry);
  }
  await enterBar(deps, BY, {
    fact: 'terminatedForBreachOn',
    subject: 'institution',
    who: '聊城示例旧诊所',
    creditCode: '52999999MB1A000030',
    start: today,
    outstanding: true,
    source: '（演示）原系统台账',
  });
}
