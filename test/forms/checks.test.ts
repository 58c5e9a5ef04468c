import { describe, expect, test } from 'vitest';
import { creditCodeProblem } from '../../forms/checks/credit-code.ts';
import { dateProblem, normalDate } from '../../forms/checks/date.ts';
import { idNumberCheck, idNumberProblem } from '../../forms/checks/id-number.ts';
import { normalPhone, phoneProblem } from '../../forms/checks/phone.ts';
import { normalise } from '../../forms/read/normalise.ts';

const TODAY = '2026-11-22';

describe('GB 11643 身份证号', () => {
  // 11010519491231002X and 440524188001010014 are the standard's own examples.
  test.each(['11010519491231002X', '440524188001010014', '999999197206141010'])('%s is accepted', (value) => {
    expect(idNumberProblem(value, TODAY)).toBeUndefined();
  });

  test.each([
    ['110105194912310021', '校验码'],
    ['11010519491231012X', '校验码'],
    ['1101051949123100', '现在是16位'],
    ['110105194912310', '15位的旧号码'],
    ['1101051949123100X2', 'X只能在末位'],
    ['11010519491301002X', '19491301'],
    ['11010519490229002X', '出生日期'],
    ['11010500000101002X', '出生日期'],
    ['1101O519491231002X', '只能有数字'],
  ])('%s is refused: %s', (value, words) => {
    expect(idNumberProblem(value, TODAY)).toContain(words);
  });

  test('a person born tomorrow is refused only when today is known', () => {
    const digits = '99999920261123001';
    const value = digits + idNumberCheck(digits);
    expect(idNumberProblem(value, TODAY)).toContain('晚于今天');
    expect(idNumberProblem(value, '2026-11-23')).toBeUndefined();
    expect(idNumberProblem(value)).toBeUndefined();
  });

  test('any single wrong digit is noticed', () => {
    const right = '11010519491231002X';
    for (let at = 0; at < 17; at++) {
      const wrong = right.slice(0, at) + ((Number(right[at]) + 1) % 10) + right.slice(at + 1);
      expect(idNumberProblem(wrong), wrong).toBeDefined();
    }
  });
});

describe('GB 32100 统一社会信用代码', () => {
  // 91350100M000100Y43 is the standard's own example.
  test.each(['91350100M000100Y43', '12999999DEMHX001XF', '92999999MADEM002XK'])('%s is accepted', (value) => {
    expect(creditCodeProblem(value)).toBeUndefined();
  });

  test.each([
    ['91350100M000100Y44', '校验码'],
    ['91350100M000100Y4', '现在是17位'],
    ['91350100MO00100Y43', '字母O'],
    ['350100000000000', '15位的旧注册号'],
    ['9135010AM000100Y43', '第3至8位'],
    ['91350100M000100Y4-', '去掉“-”'],
  ])('%s is refused: %s', (value, words) => {
    expect(creditCodeProblem(value)).toContain(words);
  });
});

describe('联系电话', () => {
  test.each([
    ['13912345678', '13912345678'],
    ['+86 139 1234 5678', '13912345678'],
    ['１３９-１２３４-５６７８', '13912345678'],
    ['0635-8888888', '0635-8888888'],
    ['（0635）8888888', '0635-8888888'],
    ['06358888888', '0635-8888888'],
    ['0635 8888888转12', '0635-8888888-12'],
    ['010－88888888', '010-88888888'],
    ['4001234567', '400-123-4567'],
  ])('%s is read as %s', (typed, normal) => {
    const read = normalise({ name: 'phone', label: '电话', kind: 'phone' }, typed);
    expect(read).toBe(normal);
    expect(phoneProblem(normal)).toBeUndefined();
  });

  test.each([
    ['1391234567', '现在是10位'],
    ['12912345678', '第二位'],
    ['8888888', '请加上区号'],
    ['无', '只能有数字'],
    ['0635-123', '请填写11位手机号'],
  ])('%s is refused: %s', (typed, words) => {
    expect(phoneProblem(normalPhone(typed))).toContain(words);
  });
});

describe('日期', () => {
  test.each([
    '2026-03-05',
    '2026年3月5日',
    '2026年03月05日',
    '２０２６年３月５日',
    '2026/3/5',
    '2026.3.5',
    '2026。3。5',
    '20260305',
    ' 2026 年 3 月 5 日 ',
  ])('%s is read as 2026-03-05', (typed) => {
    expect(normalise({ name: 'on', label: '日期', kind: 'date' }, typed)).toBe('2026-03-05');
  });

  test.each([
    ['2026-02-29', '2026年2月没有29日'],
    ['2026年13月1日', '没有13月'],
    ['2026年3月', '缺少“日”'],
    ['26-3-5', '四位'],
    ['昨天', '样式'],
  ])('%s is refused: %s', (typed, words) => {
    expect(dateProblem(normalDate(typed))).toContain(words);
  });

  test('29 February of a leap year is accepted', () => {
    expect(dateProblem('2028-02-29')).toBeUndefined();
  });
});
