import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { WrongUse } from '../../../infra/cli/command.ts';
import { procedureFor } from '../../../infra/cli/simulate.ts';
import { play } from '../../../infra/cli/simulation/play.ts';
import { Report } from '../../../infra/cli/simulation/report.ts';
import { readScenario } from '../../../infra/cli/simulation/scenario.ts';
import { run, shipped, spawned } from './run.ts';

function load(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(shipped(name), 'utf8'));
}

function eventsOf(scenario: Record<string, unknown>): object[] {
  return JSON.parse(JSON.stringify(scenario.events));
}

async function played(value: unknown): Promise<Report> {
  const scenario = readScenario(value);
  return Report.parse(await play(procedureFor(scenario), scenario, { render: false }));
}

/**
 * What must come out of each shipped scenario, worked out by hand from the documents and the State Council's paper for 2026: the
 * stage at the end, the clock's own events with their days, and the last day of deadlines when they begin.
 */
const TABLE: Record<
  string,
  { end: string; clock: [string, string][]; deadlines: [string, string][]; numbers: string[] }
> = {
  'hospital-accepted': {
    end: 'accepted',
    clock: [],
    deadlines: [
      ['completeness-review', '2026-10-10'],
      ['assessment', '2026-12-30'],
    ],
    numbers: ['聊医保受〔2026〕1号'],
  },
  'hospital-supplemented': {
    end: 'accepted',
    clock: [],
    deadlines: [
      ['supplement', '2026-10-15'],
      ['completeness-review', '2026-10-19'],
      ['assessment', '2027-01-13'],
    ],
    numbers: ['聊医保补〔2026〕1号', '聊医保受〔2026〕1号'],
  },
  'hospital-lapsed': {
    end: 'lapsed',
    clock: [['2026-10-14', 'supplement-lapsed']],
    deadlines: [
      ['completeness-review', '2026-10-10'],
      ['supplement', '2026-10-13'],
    ],
    numbers: ['聊医保补〔2026〕1号'],
  },
  'hospital-refused': {
    end: 'refused',
    clock: [],
    deadlines: [['completeness-review', '2026-05-12']],
    numbers: ['聊医保不受〔2026〕1号'],
  },
  'pharmacy-accepted': {
    end: 'accepted',
    clock: [['2026-09-19', 'deadline-passed']],
    deadlines: [
      ['completeness-review', '2026-06-24'],
      ['assessment', '2026-09-18'],
    ],
    numbers: ['聊东医保受〔2026〕1号'],
  },
  withdrawal: {
    end: 'withdrawn',
    clock: [],
    deadlines: [['completeness-review', '2026-10-10']],
    numbers: [],
  },
  'wrong-stage': {
    end: 'accepted',
    clock: [['2026-10-11', 'deadline-passed']],
    deadlines: [
      ['completeness-review', '2026-10-10'],
      ['assessment', '2027-01-12'],
    ],
    numbers: ['聊医保受〔2026〕1号'],
  },
  // 004 第十二条: three months from the service of the result; 第十二条 and the holidays of autumn: seven working days.
  'rectified-then-signed': {
    end: 'designated',
    clock: [
      ['2026-06-10', 'deadline-passed'],
      ['2026-09-18', 'standstill-ended'],
      ['2026-10-09', 'standstill-ended'],
    ],
    deadlines: [
      ['tell-once', '2026-06-16'],
      ['assessment', '2026-09-11'],
      ['rectification', '2026-09-17'],
      ['public-notice', '2026-10-08'],
    ],
    numbers: [
      '湛医保受〔2026〕1号',
      '湛医保评〔2026〕1号',
      '湛医保评〔2026〕2号',
      '湛医保公示〔2026〕1号',
      '湛医保协〔2026〕1号',
      '湛医保公〔2026〕1号',
    ],
  },
  // 001: thirty working days without the pause, sixty with it; the list within three working days.
  'handed-to-the-city': {
    end: 'qualified',
    clock: [],
    deadlines: [
      ['tell-once', '2026-06-16'],
      ['tell-once', '2026-06-22'],
      ['review-materials', '2026-07-22'],
      ['evaluate', '2026-09-02'],
      ['evaluate', '2026-09-03'],
      ['publish-list', '2026-06-24'],
    ],
    numbers: ['揭西医保受〔2026〕1号', '揭西医保受〔2026〕1号', '揭西医保不合〔2026〕1号'],
  },
  // 000: ninety working days from the acceptance; the list within seven.
  'visited-in-groups': {
    end: 'qualified',
    clock: [['2026-06-10', 'deadline-passed']],
    deadlines: [
      ['tell-once', '2026-06-16'],
      ['receive-and-evaluate', '2026-10-21'],
      ['publish-list', '2026-07-03'],
    ],
    numbers: ['湛医保受〔2026〕1号', '湛医保补〔2026〕1号', '湛医保不合〔2026〕1号'],
  },
  // 002 names no number of days: the only end is the one the notice itself gives.
  'experts-drawn-by-lot': {
    end: 'designated',
    clock: [['2026-07-09', 'standstill-ended']],
    deadlines: [['public-notice', '2026-07-08']],
    numbers: ['吉医保补〔2026〕1号', '吉医保公示〔2026〕1号'],
  },
};

/** The others are played by the browser and by the generated walks too; `SCENARIOS=all` plays them here as well. */
const PLAYED = Object.entries(TABLE).filter(
  ([name]) =>
    process.env.SCENARIOS === 'all' ||
    !/accepted$|supplemented$|signed$|in-groups$|^withdrawal$|^experts/.test(name),
);

describe('the shipped scenarios', () => {
  test('are all in the table', () => {
    const folder = new URL('../../../infra/cli/scenarios/', import.meta.url);
    expect(
      readdirSync(folder)
        .map((name) => name.replace('.json', ''))
        .sort(),
    ).toEqual(Object.keys(TABLE).sort());
  });

  test.each(PLAYED)('%s comes out as the law says', async (name, expected) => {
    const { entries, end, findings } = await played(load(name));
    expect(findings).toEqual([]);
    expect(end.stage.id).toBe(expected.end);
    const clock = entries.filter(({ kind }) => kind === 'clock');
    expect(clock.map(({ date, event }) => [date, event])).toEqual(expected.clock);
    // The timeline wakes at the first instant of the day after the last.
    for (const { at, date } of clock) expect(at).toBe(`${date}T00:00:00+08:00`);
    const begun = entries.flatMap(({ deadlines }) => deadlines.map(({ id, end: last }) => `${id} ${last}`));
    for (const [id, last] of expected.deadlines) expect(begun).toContain(`${id} ${last}`);
    expect(end.notices.flatMap(({ number }) => number ?? [])).toEqual(expected.numbers);
    for (const { issuedAt } of end.notices) expect(issuedAt).not.toBeNull();
    for (const { outcome, refusals } of entries) {
      if (outcome === 'refused')
        for (const { citations } of refusals) expect(citations.length).toBeGreaterThan(0);
    }
  });
});

describe('simulate', () => {
  const lapsed = load('hospital-lapsed');

  test('第十二条（二） on the last day the correction is still in time', async () => {
    const events = eventsOf(lapsed).slice(0, 3);
    const last = {
      at: '2026-10-13T23:59',
      actor: 'applicant',
      step: 'supplement',
      materials: ['material-08-7'],
    };
    const { end, findings } = await played({ ...lapsed, events: [...events, last], until: '2026-10-14' });
    expect({ stage: end.stage.id, findings }).toEqual({ stage: 'completeness-review', findings: [] });
  });

  test('what was refused without being expected is a finding, and so is what was done without being allowed', async () => {
    const withdrawn = load('withdrawal');
    const [submitted, withdraw, accept] = eventsOf(withdrawn);
    const turned = [submitted, { ...withdraw, expect: 'refused' }, { ...accept, expect: 'accepted' }];
    const folder = mkdtempSync(join(tmpdir(), 'dingdian-cli-'));
    try {
      const file = join(folder, 'scenario.json');
      writeFileSync(file, JSON.stringify({ ...withdrawn, events: turned, until: '2026-09-30' }));
      const { code, out, err } = await run(['simulate', file]);
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out).toContain('2026-09-29“撤回申请”应被拒绝，却办理成功');
      expect(out).toContain('2026-09-30“受理”应办理成功，却被拒绝：本案现处于“已撤回”');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  const submit = { at: '2026-09-28', actor: 'applicant', step: 'submit' };
  const serve = { at: '2026-09-29', actor: 'receiving-clerk', step: 'serve' };
  const scenario = {
    procedure: 'liaocheng/designation',
    applicant: { kind: 'medical-institution' },
    events: [submit],
    until: '2026-09-30',
  };
  test.each<[string, object]>([
    ['events[0].step', { events: [{ ...submit, step: 'sumbit' }] }],
    ['events[0].at', { events: [{ ...submit, at: '2026-02-30' }] }],
    ['events[1].at', { events: [submit, { ...submit, at: '2026-09-27' }] }],
    ['events[0].actor', { events: [{ ...submit, actor: 'clock' }] }],
    ['events[0]', { events: [{ ...submit, when: 'now' }] }],
    ['events[1].payload.recipent', { events: [submit, { ...serve, payload: { recipent: '甲' } }] }],
    ['events[1].payload.notice', { events: [submit, { ...serve, payload: { notice: 'annex-99' } }] }],
    ['events[0].materials[0]', { events: [{ ...submit, materials: ['material-08-99'] }] }],
    [
      'events[0].forms.liaocheng/annex-02-application.bedz',
      { events: [{ ...submit, forms: { 'liaocheng/annex-02-application': { bedz: 1 } } }] },
    ],
    ['applicant.kind', { applicant: { kind: 'school' } }],
    ['applicant.facts.bedz', { applicant: { kind: 'medical-institution', facts: { bedz: 3 } } }],
    [
      'applicant.materials[1]',
      { applicant: { kind: 'medical-institution', materials: ['material-08-1', 'x'] } },
    ],
    ['procedure', { procedure: 'liaocheng/desgnation' }],
    ['version', { version: '1999-01-01' }],
    ['until', { until: '2026-09-01' }],
    ['until', { until: undefined }],
  ])('names %s when that is wrong', async (where, change) => {
    const failed = played({ ...scenario, ...change });
    await expect(failed).rejects.toThrow(WrongUse);
    await expect(failed).rejects.toThrow(`${where}：`);
  });

  test('names the field of a form that a step asks for and that does not fit', async () => {
    const checks = {
      at: '2026-09-29',
      actor: 'receiving-clerk',
      step: 'record-checks',
      forms: { 'liaocheng/acceptance-checks': { fundSupportMonths: 'many' } },
    };
    await expect(played({ ...scenario, events: [submit, checks] })).rejects.toThrow(
      'events[1].forms.liaocheng/acceptance-checks.fundSupportMonths',
    );
  });

  test('as a process prints nothing but the report, in the form it documents', () => {
    const said = spawned(['simulate', shipped('withdrawal'), '--json']);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(Report.safeParse(JSON.parse(said.out)).error).toBeUndefined();
  });

  test('refuses a file that is not there, and one that is no scenario', async () => {
    expect(await run(['simulate', '/nowhere.json'])).toMatchObject({ code: 2, out: '' });
    expect(await run(['simulate'])).toMatchObject({ code: 2, err: expect.stringContaining('情景文件') });
  });
});
