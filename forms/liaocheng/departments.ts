import type { Field } from '../form.ts';

/** The columns 住院科室 and 门诊诊室 share in 附件2; the outpatient rooms have no beds (struck out on the paper). */
export function departmentColumns(what: 'inpatient' | 'outpatient'): readonly Field[] {
  const inpatient = what === 'inpatient';
  return [
    {
      name: 'code',
      label: '科室 编码',
      pageLabel: '科室编码',
      kind: 'text',
      required: true,
      maxLength: 20,
      hint: '诊疗科目代码，如 03 或 03.04',
    },
    {
      name: 'name',
      label: '科室名称',
      ...(inpatient ? {} : { pageLabel: '诊室名称' }),
      kind: 'text',
      required: true,
      maxLength: 40,
    },
    ...(inpatient
      ? [
          {
            name: 'beds',
            label: '开展 床位',
            pageLabel: '开展床位',
            kind: 'integer',
            required: true,
            max: 20000,
            unit: '张',
          } as const,
        ]
      : []),
    {
      name: 'physicians',
      label: '医师 数量',
      pageLabel: '医师数量',
      kind: 'integer',
      required: true,
      max: 20000,
      unit: '人',
    },
    {
      name: 'physiciansMidUp',
      label: '医师中 级及以 上职称',
      pageLabel: '医师中级及以上职称',
      kind: 'integer',
      required: true,
      max: 20000,
      unit: '人',
    },
    { name: 'physicianRemark', label: '医师备注', kind: 'text', maxLength: 60 },
    {
      name: 'nurses',
      label: '护士 数量',
      pageLabel: '护士数量',
      kind: 'integer',
      required: true,
      max: 20000,
      unit: '人',
    },
    { name: 'nurseRemark', label: '护士备注', kind: 'text', maxLength: 60 },
  ];
}
