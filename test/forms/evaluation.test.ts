import { describe, expect, test } from 'vitest';
import { fieldsOf } from '../../forms/form.ts';
import { outcomeOf } from '../../forms/read/evaluation.ts';
import { printModel, rowsOfPaper } from '../../forms/read/print.ts';
import { validate } from '../../forms/read/validate.ts';
import { formOf, forms } from '../../forms/registry.ts';

const review = formOf('liaocheng/annex-07-1-medical-review');
const pharmacyReview = formOf('liaocheng/annex-07-2-pharmacy-review');
const site = formOf('liaocheng/annex-08-1-site-evaluation');
const siteContinued = formOf('liaocheng/annex-08-2-site-evaluation');
const [passed, failed] = review.samples;
const evaluations = forms.filter(({ evaluation }) => evaluation);

test.each(evaluations.map((form) => [form.id, form] as const))(
  '%s: nothing found is open, and no row is forgotten',
  (_id, form) => {
    expect(outcomeOf(form, {})?.verdict).toBe('open');
    const findings = fieldsOf(form).filter(({ options }) =>
      options?.some(({ value }) => form.evaluation?.failing.includes(value)),
    );
    expect(form.evaluation?.rows.map(({ finding }) => finding)).toEqual(findings.map(({ name }) => name));
  },
);

test('a form that evaluates nothing has no outcome', () => {
  expect(outcomeOf(formOf('liaocheng/annex-02-application'), {})).toBeUndefined();
});

describe('第十四条（后）（一） 附件7: one row that does not meet the requirement fails the evaluation', () => {
  test('with nothing wrong it passes; rows that do not apply do no harm', () => {
    const values = { ...passed?.values, medicalReviewChronic: '不适用' };
    expect(outcomeOf(review, values)).toEqual({ verdict: 'passed', failed: [] });
  });

  test('what failed is told row by row with its reasons', () => {
    const outcome = outcomeOf(review, failed?.values ?? {});
    expect(outcome?.verdict).toBe('failed');
    expect(outcome?.failed.map(({ found, remark }) => [found, remark])).toEqual([
      ['不符合', '护士3人自2026年10月起参保，连续缴费不足3个月'],
      ['不符合', '康复专业治疗师未提供进修、培训证书'],
    ]);
    expect(outcome?.failed[0]?.label).toContain('连续足额缴费不少于3个月');
  });

  test('one failing row decides although others are still open', () => {
    expect(outcomeOf(review, { medicalReviewCredit: '不符合' })?.verdict).toBe('failed');
  });

  test('the page says so in the words of the paper, and leaves the form complete', () => {
    const result = validate(review, failed?.values ?? {}, failed?.facts ?? {});
    expect(result.warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^有2项不合格.*：存在一项不符合要求,此次审核评价不予通过$/),
    ]);
    expect(result.complete).toBe(true);
  });

  test('a failing row without a reason is not complete: the institution must be told why', () => {
    const { medicalReviewInsuredRemark: _gone, ...rest } = { ...failed?.values };
    const { errors } = validate(review, rest, failed?.facts ?? {});
    expect(errors.map(({ path }) => path)).toEqual(['medicalReviewInsuredRemark']);
  });

  test('rows on what was not applied for may say 不适用, others may not', () => {
    const values = { ...passed?.values, medicalReviewEquipment: '不适用', medicalReviewCredit: '不适用' };
    expect(validate(review, values, passed?.facts ?? {}).errors.map(({ path }) => path)).toEqual([
      'medicalReviewCredit',
    ]);
  });
});

describe('附件8: the paper has no rule on what one failing row means', () => {
  test('so the page says that the group decides', () => {
    const sample = site.samples.find(({ id }) => id.endsWith('failed'));
    const { warnings } = validate(site, sample?.values ?? {}, sample?.facts ?? {});
    expect(warnings[0]?.message).toContain('文件没有写总评规则，由评估小组判定');
  });

  test('LC-I-24 配备不全的评估合格: reasons are asked for whatever was chosen', () => {
    const [sample] = siteContinued.samples;
    const { siteFacilitiesRemark: _gone, ...rest } = { ...sample?.values };
    const { errors } = validate(siteContinued, rest, sample?.facts ?? {});
    expect(errors.map(({ path }) => path)).toEqual(['siteFacilitiesRemark']);
  });

  test('LC-I-23: findings stand in the cell of their own row, though the words around have slipped', () => {
    const [sample] = siteContinued.samples;
    const lastCells = rowsOfPaper(printModel(siteContinued, sample?.values)).map(({ cells }) =>
      (cells.at(-1)?.pieces ?? []).map(({ text, value }) => text ?? value ?? '').join(''),
    );
    expect(lastCells[1]).toBe('门诊处方完整真实、记录规范、与服务功能相适应评估合格；否则评估不合格评估合格');
    expect(lastCells[3]).toBe('信息系统：评估合格制度落实：评估合格');
  });
});

describe('papers', () => {
  test('every evaluator has a line to sign on', () => {
    const { below } = printModel(review, passed?.values);
    const names = below.flatMap(({ pieces }) => pieces.flatMap(({ signature }) => signature?.name ?? []));
    expect(names).toEqual(['示例评一', '示例评二', '示例评三']);
  });

  test('LC-I-04: the title of 附件7-2 has its slip on the paper and nowhere else', () => {
    expect(pharmacyReview.title).toBe('零售药店医疗保障定点审核评价表');
    const words = (corrected: boolean) =>
      printModel(pharmacyReview, undefined, { corrected })
        .heading.pieces.map(({ text, note }) => text ?? note ?? '')
        .join('');
    expect(words(false)).toBe('零药药店〔应为“零售药店”〕医疗保障定点审核评价表');
    expect(words(true)).toBe('零售药店医疗保障定点审核评价表');
  });

  test('附件7-1 does not name the institution: its name is printed below as the system’s addition', () => {
    const { supplement } = printModel(review, passed?.values);
    expect(
      supplement.map(({ pieces }) => pieces.map(({ text, value }) => text ?? value ?? '').join('')),
    ).toEqual(['机构名称：聊城市东昌府区柳园路示例医院']);
    expect(printModel(review).supplement).toEqual([]);
  });
});
