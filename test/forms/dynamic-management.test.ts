import { describe, expect, test } from 'vitest';
import { printModel, rowsOfPaper } from '../../forms/read/print.ts';
import { validate } from '../../forms/read/validate.ts';
import { formOf } from '../../forms/registry.ts';

const exit = formOf('liaocheng/annex-12-exit');
const change = formOf('liaocheng/annex-11-1-medical-change');
const minor = formOf('liaocheng/minor-change-notice');
const chronic = formOf('liaocheng/chronic-disease-application');
const schedule = formOf('liaocheng/schedule-04-chronic-diseases');

/** The first sample with something changed: what is wrong and what looks odd, as `path: message`. */
function checked(form: ReturnType<typeof formOf>, with_: Record<string, unknown>, facts = {}) {
  const [sample] = form.samples;
  const { errors, warnings } = validate(
    form,
    { ...sample?.values, ...with_ },
    { ...sample?.facts, ...facts },
  );
  return {
    errors: errors.map(({ path, message }) => `${path}: ${message}`),
    warnings: warnings.map(({ path, message }) => `${path}: ${message}`),
  };
}

const wordsOf = (form: ReturnType<typeof formOf>, values = form.samples[0]?.values, facts = {}) =>
  rowsOfPaper(printModel(form, values, { facts }))
    .flatMap(({ cells }) => cells.flatMap(({ pieces }) => pieces))
    .map(({ text, value, line }) => text ?? value ?? line?.value ?? '')
    .join('');

describe('附件12 退出申请', () => {
  test('第三十三条: a public hospital may not ask to suspend or end its agreement', () => {
    const { errors } = checked(exit, { isPublic: true });
    expect(errors).toEqual(['exitMatter: 公立医疗机构不得主动提出中止或解除医保协议']);
  });

  test('LC-I-39: it may ask not to renew; the agency judges', () => {
    const { errors, warnings } = checked(exit, {
      isPublic: true,
      exitMatter: '不再续签医保协议',
      suspendFrom: '',
      suspendUntil: '',
    });
    expect(errors).toEqual([]);
    expect(warnings[0]).toContain('由经办机构研判');
  });

  test('第二十九条: 180 days, both ends counted, are silent; one more warns; an end before the beginning is wrong', () => {
    expect(checked(exit, { suspendUntil: '2027-08-27' })).toEqual({ errors: [], warnings: [] });
    expect(checked(exit, { suspendUntil: '2027-08-28' }).warnings).toEqual([
      'suspendUntil: 中止时间原则上不得超过180日，现在是181日（首尾两天都算）',
    ]);
    expect(checked(exit, { suspendUntil: '2027-02-01' }).errors[0]).toContain('早于');
  });

  test('第三十三条: three months ahead, to the day', () => {
    expect(checked(exit, { suspendFrom: '2027-02-20' }).warnings).toEqual([]);
    expect(checked(exit, { suspendFrom: '2027-02-19' }).warnings).toEqual([
      'suspendFrom: 应当提前3个月提出申请：这一天最迟应在2026年11月19日提出',
    ]);
  });

  test('LC-I-25: for a pharmacy what it does not have is 不适用, and dates the paper has no place for stand below', () => {
    const pharmacy = exit.samples.find(({ id }) => id === 'retail-pharmacy');
    expect(wordsOf(exit, pharmacy?.values, pharmacy?.facts)).toContain('床位不适用');
    expect(wordsOf(exit, {}, pharmacy?.facts)).toContain('机构级别不适用');
    const { supplement } = printModel(exit, pharmacy?.values, { facts: pharmacy?.facts ?? {} });
    expect(supplement.flatMap(({ pieces }) => pieces.map(({ text, value }) => text ?? value))).toEqual([
      '现协议到期日：',
      '2027年4月30日',
    ]);
  });
});

describe('附件11 信息变更', () => {
  test('a change from something to the same is none', () => {
    const same = [{ item: '名称', before: '甲医院', after: '甲医院' }];
    expect(checked(change, { changes: same }).errors).toEqual(['changes[0].after: 变更前后相同，请核对']);
  });

  test('the table grows with the changes, and XX is the city on a filled paper only', () => {
    const changes = Array.from({ length: 9 }, (_, at) => ({
      item: '类别',
      before: `前${at}`,
      after: `后${at}`,
    }));
    const words = wordsOf(change, { ...change.samples[0]?.values, changes });
    expect(words).toContain('类别前8后8');
    expect(words).toContain('申请聊城市医疗机构医疗保障定点信息变更');
    expect(words).not.toContain(' XX ');
    const blank = rowsOfPaper(printModel(change)).flatMap(({ cells }) =>
      cells.flatMap(({ pieces }) => pieces),
    );
    expect(blank.map(({ text }) => text)).toContain(' XX ');
  });

  test('第二十一条: approved after the application is a slip of the pen', () => {
    expect(checked(change, { changeApprovedOn: '2026-11-21' }).errors[0]).toContain('批准日期');
  });

  test('第二十一条: what is important is not told in a letter but applied for', () => {
    const changes = [{ item: '法定代表人', before: '示例甲', after: '示例丙' }];
    expect(checked(minor, { changes }).errors).toEqual([
      'changes[0].item: “法定代表人”是重要信息，请用附件11申请变更',
    ]);
  });
});

describe('门诊慢性病', () => {
  test('附件8-1: a room short of physicians, of one of middle rank, or of nurses is pointed out', () => {
    const room = (physicians: number, midUp: number, nurses: number) =>
      checked(chronic, { chronicRooms: [{ room: '诊室', physicians, midUp, nurses }] }).warnings;
    expect(room(2, 1, 2)).toEqual([]);
    expect(room(1, 1, 1)).toEqual(['chronicRooms[0].physicians: 门诊诊室至少2名医师']);
    expect(room(2, 0, 2)).toEqual(['chronicRooms[0].midUp: 至少1名医师有中级以上职称']);
    expect(room(3, 1, 2)).toEqual(['chronicRooms[0].nurses: 每名执业医师至少配备1名注册护士']);
  });

  test('附表4 is counted against 附件2', () => {
    expect(checked(schedule, {}, { chronicDiseasesA: 3, chronicDiseasesB: 5 }).warnings).toEqual([
      'chronicDiseases: 乙类列出4种，申请表填写的是5种，请核对',
    ]);
  });
});
