import { renderPage } from '../../../templates/pages/render.ts';
import { barKinds } from '../../use-cases/registers/kinds.ts';
import { idempotencyField, type WebContext, type WebDeps } from '../context.ts';
import {
  entryChoice,
  entryField,
  type Keeper,
  linksTo,
  registerFrame,
  type Typed,
} from './register-parts.ts';

const EMPTY: Typed = { values: {}, errors: [] };

/** Entering a bar from elsewhere. */
export async function showNewBar(
  deps: WebDeps,
  context: WebContext,
  keeper: Keeper,
  typed = EMPTY,
): Promise<Response> {
  const kinds = barKinds();
  const asks = kinds.filter(({ outstanding }) => outstanding !== undefined).map(({ label }) => `“${label}”`);
  const fields = [
    entryChoice(
      typed,
      'fact',
      '情形',
      kinds.map(({ fact, label, grounds }) => ({
        value: fact,
        label,
        hint: [
          ...new Set(
            grounds.map(({ procedure, ground }) => `${procedure.title}${ground.citations[0]?.place ?? ''}`),
          ),
        ].join('、'),
      })),
    ),
    entryChoice(typed, 'subject', '限制对象', [
      { value: 'institution', label: '机构' },
      { value: 'person', label: '个人（法定代表人、主要负责人、实际控制人）' },
    ]),
    entryField(typed, 'text', 'who', '名称或者姓名'),
    entryField(typed, 'text', 'creditCode', '统一社会信用代码', {
      required: false,
      hint: '对机构的必须填写；对个人的，没有身份证号时填写所在机构的。',
    }),
    entryField(typed, 'text', 'idNumber', '身份证号', {
      required: false,
      hint: '只对个人填写。系统只保存不可还原的校验值，不保存号码。',
    }),
    entryField(typed, 'date', 'start', '起算日', { hint: '认定、解除或者作出决定的日子，例如 2026-01-05。' }),
    ...(asks.length > 0
      ? [
          entryChoice(
            typed,
            'outstanding',
            '相应的处罚或者责任',
            [
              { value: 'yes', label: '尚未履行完毕' },
              { value: 'no', label: '已经履行完毕' },
            ],
            { required: false, hint: `只在${asks.join('、')}时填写。` },
          ),
        ]
      : []),
    entryField(typed, 'text', 'source', '来源', {
      hint: '决定书、裁判文书、原有系统或者其他地区的文书名称和文号。',
    }),
  ];
  const view = {
    caption: keeper.agencyName,
    heading: '登记一条限制',
    text: '用于登记原有系统、其他地区或者法院文书中的限制。本系统案卷产生的限制会自动记入，不用在这里登记。',
    errors: linksTo(typed.errors),
    fields,
    target: { action: '/officer/bars', hidden: [idempotencyField()] },
    submit: { label: '登记' },
    tone: 'main' as const,
    backHref: '/officer/bars',
    citations: [],
  };
  const frame = await registerFrame(deps, context, view.heading, {
    href: '/officer/bars',
    label: '限制登记',
  });
  return context.html(renderPage('act', { ...view, frame }), typed.errors.length > 0 ? 422 : 200);
}
