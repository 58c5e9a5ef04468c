import { effectInWords } from '../../../domain/effect-words.ts';
import type { Procedure, Rule } from '../../../domain/procedure.ts';
import { inWords } from '../../../domain/time/civil-date.ts';
import { lengthInWords } from '../../../domain/time/words.ts';
import { sourceOf } from '../../../procedures/sources.ts';
import type { CitationView, GuidePage, Link, ReadingsPage, RuleView } from '../views.ts';
import { assumptionView, assumptionViews, citationView } from './citations.ts';
import { flowView } from './flow.ts';
import { roleLabel } from './parties.ts';

/** Addresses a guide needs; each returns undefined where there is nothing to link to. */
export interface GuideLinks {
  kind: (id: string) => string;
  /** The page with every reading of the procedure; each stands there under `#` and its id. */
  readings: string;
  /** Blank paper of a form or notice. */
  blank: (document: string) => Link | undefined;
  apply?: Link;
  /** Where the dates of an application are reckoned beforehand. */
  forecast?: Link;
}

/** 办事指南 for one kind of applicant, all from the procedure's data. */
export function guidePage(procedure: Procedure, kind: string, links: GuideLinks): GuidePage {
  const view = (rule: Rule & { hint?: string }): RuleView => ruleView(procedure, rule, links.readings);
  const concerned = <R extends { appliesTo: readonly string[] }>(rules: readonly R[]): R[] =>
    rules.filter(({ appliesTo }) => appliesTo.includes(kind));
  const chosen = {
    conditions: concerned(procedure.conditions),
    materials: concerned(procedure.materials),
    grounds: concerned(procedure.refusalGrounds),
  };
  return {
    heading: `${procedure.title}（${procedure.applicants.find(({ id }) => id === kind)?.label ?? kind}）`,
    lead: '本页所列条件、材料、情形和时限均出自下列文件，逐条附原文。',
    document: documentOf(procedure),
    kinds: procedure.applicants.map(({ id, label }) => ({
      href: links.kind(id),
      label,
      current: id === kind,
    })),
    flow: flowView(procedure, undefined, [], { kind }),
    ...(links.forecast && procedure.courses ? { forecast: links.forecast } : {}),
    conditions: chosen.conditions.map(view),
    materials: chosen.materials.map((material) => {
      const blank = material.form ? links.blank(material.form) : undefined;
      const when = material.requiredWhen ? (material.requiredWhenLabel ?? '视情况提供') : '必须提供';
      return { ...view(material), when, ...(blank ? { download: blank } : {}) };
    }),
    grounds: chosen.grounds.map(view),
    deadlines: procedure.deadlines.map((deadline) => ({
      ...view(deadline),
      length: lengthInWords(deadline.length),
      binds: `责任方：${roleLabel(procedure, deadline.binds)}`,
      effect: effectInWords(deadline, procedure),
    })),
    forms: concerned(procedure.forms).flatMap(({ form, label, citations }) => {
      const blank = links.blank(form);
      return blank ? [{ label, origin: citations[0]?.place ?? '', blank }] : [];
    }),
    notices: procedure.notices.map(({ label, citations, copies, document }) => {
      const blank = links.blank(document);
      return {
        label,
        origin: citations[0]?.place ?? '',
        ...(copies ? { copies } : {}),
        ...(blank ? { blank } : {}),
      };
    }),
    ...(procedure.assumptions.length > 0 && {
      readings: { href: links.readings, label: `文件未写明之处（${procedure.assumptions.length}处）` },
    }),
    ...(links.apply ? { apply: links.apply } : {}),
  };
}

/** What a document leaves open or says in two ways, with both quotes and the reading in use: all of a procedure. */
export function readingsPage(procedure: Procedure, back: Link): ReadingsPage {
  return {
    caption: procedure.title,
    heading: '文件未写明之处',
    lead: '文件没有写明，或者前后写法不一致的地方，本系统按下列理解办理。',
    assumptions: procedure.assumptions.map((assumption) => {
      const view = assumptionView(assumption);
      return { ...view, quotes: view.quotes.map((quote) => withoutTitle(procedure, quote)) };
    }),
    back,
  };
}

function ruleView(procedure: Procedure, rule: Rule & { hint?: string }, readings: string): RuleView {
  return {
    id: rule.id,
    label: rule.label,
    ...(rule.hint ? { hint: rule.hint } : {}),
    citations: rule.citations.map((citation) => withoutTitle(procedure, citationView(citation))),
    open: assumptionViews(procedure, rule.assumptions).map(({ id, title }) => ({
      href: `${readings}#${id}`,
      label: title,
    })),
  };
}

/** The page names its document once; only words from elsewhere say where they are from. */
function withoutTitle(procedure: Procedure, { title, number, ...rest }: CitationView): CitationView {
  if (rest.source === procedure.source) return rest;
  return { ...rest, ...(title ? { title } : {}), ...(number ? { number } : {}) };
}

function documentOf(procedure: Procedure): GuidePage['document'] {
  const { title, number, issuers, inForceFrom, validUntil } = sourceOf(procedure.source);
  const validity = [
    inForceFrom ? `自${inWords(inForceFrom)}起施行` : '施行日期未载明',
    validUntil ? `有效期至${inWords(validUntil)}` : '未载明有效期',
  ].join('，');
  return { title, ...(number ? { number } : {}), issuers, validity };
}
