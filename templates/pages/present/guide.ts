import type { Procedure } from '../../../domain/procedure.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import { serviceFacts } from '../../../procedures/service.ts';
import { sourceOf } from '../../../procedures/sources.ts';
import { versionInWords } from '../../../procedures/versions.ts';
import type { GuideFact, GuidePage, GuideSection, Link, ReadingsPage } from '../views.ts';
import { assumptionView } from './citations.ts';
import { flowView } from './flow.ts';
import { questionSections } from './guide-questions.ts';
import {
  concerning,
  GUIDE_PARTS,
  type GuideOf,
  type GuidePartId,
  quoted,
  ruleView,
  withoutTitle,
} from './guide-rules.ts';
import { feeOf, type GuideAgency, placeSections, serviceLines } from './guide-service.ts';
import { timeSections } from './guide-times.ts';
import { yearsSections } from './guide-years.ts';

export { GUIDE_PARTS, type GuideLinks, type GuideOf, type GuidePartId } from './guide-rules.ts';
export type { GuideAgency } from './guide-service.ts';

/** What a guide is drawn from. `others`: what else can be done at the same place. */
export interface GuideData extends GuideOf {
  agencies: readonly GuideAgency[];
  others?: readonly Link[];
}

/** The parts that a procedure has something to say in, in their order. */
export function guideParts(data: GuideData): { id: GuidePartId; label: string; sections: GuideSection[] }[] {
  return PART_IDS.map((id) => ({ id, label: GUIDE_PARTS[id], sections: SECTIONS[id](data) })).filter(
    ({ sections }) => sections.length > 0,
  );
}

/** One page of the 办事指南 for one kind of applicant; the first where the procedure has no such part. */
export function guidePage(data: GuideData, part: string = 'overview'): GuidePage {
  const { procedure, kind, links } = data;
  const parts = guideParts(data);
  const at = Math.max(
    0,
    parts.findIndex(({ id }) => id === part),
  );
  const next = parts[at + 1];
  return {
    heading: titleOf(data),
    lead: '本页内容都出自这份文件，逐条附原文；文件没有写的，注明“系统说明”。',
    document: documentOf(procedure),
    kinds: procedure.applicants.map(({ id, label }) => ({
      href: links.kind(id),
      label,
      current: id === kind,
    })),
    parts: parts.map(({ id, label }, index) => ({ href: links.part(id), label, current: index === at })),
    sections: parts[at]?.sections ?? [],
    ...(next && { next: { href: links.part(next.id), label: next.label } }),
    ...(procedure.assumptions.length > 0 && {
      readings: { href: links.readings(), label: `文件未写明之处（${procedure.assumptions.length}处）` },
    }),
    ...(links.apply ? { apply: links.apply } : {}),
    ...(links.forecast && procedure.courses ? { forecast: links.forecast } : {}),
    ...(links.paper ? { paper: links.paper } : {}),
  };
}

/** Readings on one page: as many as stay light. */
const READINGS_A_PAGE = 20;

/** The page of readings on which an assumption stands, counted from 1. */
export function readingsPageOf({ assumptions }: Procedure, assumption: string | undefined): number {
  const at = assumptions.findIndex(({ id }) => id === assumption);
  return Math.floor(Math.max(0, at) / READINGS_A_PAGE) + 1;
}

/** What a document leaves open or says in two ways, with both quotes and the reading in use; `page` counts from 1. */
export function readingsPage(
  procedure: Procedure,
  { page, pageHref, back }: { page: number; pageHref: (page: number) => string; back: Link },
): ReadingsPage {
  const pages = Math.ceil(procedure.assumptions.length / READINGS_A_PAGE);
  const shown = procedure.assumptions.slice((page - 1) * READINGS_A_PAGE, page * READINGS_A_PAGE);
  return {
    caption: procedure.title,
    heading: '文件未写明之处',
    lead: '文件没有写明，或者前后写法不一致的地方，本系统按下列理解办理。',
    assumptions: shown.map((assumption) => {
      const view = assumptionView(assumption);
      return { ...view, quotes: view.quotes.map((quote) => withoutTitle(procedure.source, quote)) };
    }),
    pages:
      pages > 1
        ? Array.from({ length: pages }, (_, index) => ({
            href: pageHref(index + 1),
            label: `第${index + 1}页`,
            current: index + 1 === page,
          }))
        : [],
    back,
  };
}

/** The guide's title: the matter, and for whom. */
export function titleOf({ procedure, kind }: Pick<GuideOf, 'procedure' | 'kind'>): string {
  return `${procedure.title}（${procedure.applicants.find(({ id }) => id === kind)?.label ?? kind}）`;
}

/** The document a guide is made from. */
export function documentOf(procedure: Procedure): GuidePage['document'] {
  const { title, number, issuers, inForceFrom, validUntil } = sourceOf(procedure.source);
  const validity = [
    inForceFrom ? `自${inWords(inForceFrom)}起施行` : '施行日期未载明',
    validUntil ? `有效期至${inWords(validUntil)}` : '未载明有效期',
  ].join('，');
  return { title, ...(number ? { number } : {}), issuers, validity };
}

const SECTIONS: Record<GuidePartId, (data: GuideData) => GuideSection[]> = {
  overview: (data) => overview(data),
  conditions: (data) => conditions(data),
  materials: (data) => materials(data),
  time: timeSections,
  years: yearsSections,
  places: (data) => placeSections(data, data.agencies),
  questions: questionSections,
};

const PART_IDS: readonly GuidePartId[] = [
  'overview',
  'conditions',
  'materials',
  'time',
  'years',
  'places',
  'questions',
];

function overview(data: GuideData): GuideSection[] {
  const { procedure, kind, others = [] } = data;
  return [
    { id: 'guide-facts', heading: '事项概要', facts: overviewFacts(data) },
    { id: 'guide-flow', heading: '办理流程', flow: flowView(procedure, undefined, [], { kind }) },
    ...(serviceFacts(procedure).some(({ about }) => about === 'guide')
      ? [
          {
            id: 'guide-duty',
            heading: '为什么有这份指南',
            facts: serviceLines(data, 'guide', '公布义务'),
          },
        ]
      : []),
    ...(others.length > 0 ? [{ id: 'guide-others', heading: '相关事项', links: others }] : []),
  ];
}

function overviewFacts(data: GuideData): GuideFact[] {
  const { procedure, kind, agencies, links } = data;
  const applicant = procedure.applicants.find(({ id }) => id === kind);
  const { title, number } = sourceOf(procedure.source);
  const said = serviceLines(data, 'agency', '受理机构');
  const lengths = procedure.deadlines.flatMap(({ effect, binds, length, label }) =>
    effect.kind === 'escalate' && effect.level === undefined && binds !== 'applicant' && 'n' in length
      ? [`${label}：${lengthInWords(length)}`]
      : [],
  );
  return [
    { key: '事项名称', lines: [procedure.title], citations: [] },
    {
      key: '服务对象',
      lines: [applicant?.label ?? kind],
      citations: quoted(procedure, applicant?.citations ?? []),
    },
    {
      key: '实施依据',
      lines: [`《${title}》${number ?? ''}，${versionInWords(procedure)}`],
      citations: [],
    },
    ...serviceLines(data, 'basis', '办理依据'),
    ...(said.length > 0
      ? said
      : [{ key: '受理机构', lines: [`${procedure.region}的经办机构`], ours: true, citations: [] }]),
    {
      key: '办理地点',
      lines: agencies.slice(0, 3).map(({ name }) => name),
      link: { href: links.part('places'), label: '地址、电话和办公时间' },
      citations: [],
    },
    feeOf(data),
    ...serviceLines(data, 'time', '办结时限'),
    {
      key: '法定时限',
      lines: lengths.length > 0 ? lengths.slice(0, 5) : ['文件没有写天数'],
      link: { href: links.part('time'), label: '全部时限和特殊环节' },
      citations: [],
    },
  ];
}

function conditions(data: GuideData): GuideSection[] {
  const { procedure, kind } = data;
  const found = [
    {
      id: 'guide-conditions',
      heading: '申请条件',
      rules: concerning(procedure.conditions, kind).map((rule) => ruleView(data, rule)),
    },
    {
      id: 'guide-grounds',
      heading: '不予受理的情形',
      rules: concerning(procedure.refusalGrounds, kind).map((rule) => ruleView(data, rule)),
    },
  ];
  return found.filter(({ rules }) => rules.length > 0);
}

function materials(data: GuideData): GuideSection[] {
  const { procedure, kind, links } = data;
  const papers = (document: string | undefined): Link[] =>
    document === undefined
      ? []
      : [links.blank(document), links.sample(document)].flatMap((link) => link ?? []);
  const listed = concerning(procedure.materials, kind).map((material) => ({
    ...ruleView(data, material),
    when: material.requiredWhen ? (material.requiredWhenLabel ?? '视情况提供') : '必须提供',
    links: papers(material.form),
  }));
  const forms = concerning(procedure.forms, kind).map(({ form, label, citations }) => ({
    label,
    origin: citations[0]?.place ?? '',
    links: papers(form),
  }));
  const notices = procedure.notices.map(({ label, citations, copies, document }) => ({
    label,
    origin: citations[0]?.place ?? '',
    ...(copies ? { copies } : {}),
    links: [links.blank(document)].flatMap((link) => link ?? []),
  }));
  return [
    ...(listed.length > 0 ? [{ id: 'guide-materials', heading: '申请材料', rules: listed }] : []),
    ...(forms.length > 0 ? [{ id: 'guide-forms', heading: '申请用的表', papers: forms }] : []),
    ...(notices.length > 0 ? [{ id: 'guide-notices', heading: '经办机构出具的文书', papers: notices }] : []),
  ];
}
