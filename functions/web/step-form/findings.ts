import { manyLines } from '../../../forms/read/text.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import { base, type Draw, type Drawing, fieldId, last, type Read } from './context.ts';

// Ticked items, each with words: materials that lack something, grounds that hold.

export const drawMaterials: Draw = (drawing) => {
  const { procedure, state, missing } = drawing.context;
  return [
    {
      ...base(drawing),
      kind: 'findings',
      textLabel: '需要怎样补正',
      items: procedure.materials
        .filter(({ appliesTo }) => appliesTo.includes(state.applicantKind))
        .map(({ id, label, citations }, index) => ({
          ...item(drawing, index, id),
          label,
          ...(missing.includes(label) && { computed: '须提交而尚无可用的文件', suggested: true }),
          ...(citations[0] && { citation: citationView(citations[0]) }),
        })),
    },
  ];
};

export const drawGrounds: Draw = (drawing) => [
  {
    ...base(drawing),
    kind: 'findings',
    textLabel: '事实和理由',
    items: drawing.context.grounds.map(({ rule, computed, explanation }, index) => ({
      ...item(drawing, index, rule.id),
      label: rule.label,
      computed: explanation,
      suggested: computed === 'yes',
      ...(rule.citations[0] && { citation: citationView(rule.citations[0]) }),
    })),
  },
];

function item({ step, field, tried: { entries } }: Drawing, index: number, id: string) {
  const textName = `${field.name}.${id}`;
  return {
    id: fieldId(step, `${field.name}-${index}`),
    name: `${field.name}~${id}`,
    value: 'yes',
    textName,
    checked: last(entries, `${field.name}~${id}`) === 'yes',
    text: last(entries, textName) ?? '',
  };
}

const readItems =
  (key: string, words: string): Read =>
  ({ name }, entries) => ({
    value: entries
      .filter(([each, value]) => each.startsWith(`${name}~`) && value === 'yes')
      .map(([each]) => {
        const id = each.slice(name.length + 1);
        return { [key]: id, [words]: manyLines(last(entries, `${name}.${id}`) ?? '') };
      }),
  });

export const readMaterials = readItems('material', 'finding');
export const readGrounds = readItems('ground', 'reason');
