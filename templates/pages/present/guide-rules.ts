import type { Citation } from '../../../domain/citation.ts';
import type { Procedure, Rule } from '../../../domain/procedure.ts';
import type { CitationView, GuideRule, Link, RuleView } from '../views.ts';
import { assumptionViews, citationView } from './citations.ts';

/** Addresses a guide needs; each returns undefined where there is nothing to link to. */
export interface GuideLinks {
  kind: (id: string) => string;
  part: (id: GuidePartId) => string;
  /** The page with a reading of the procedure, or the first of these pages. */
  readings: (assumption?: string) => string;
  /** Blank paper of a form or notice. */
  blank: (document: string) => Link | undefined;
  /** The same filled in with made-up data; forms only. */
  sample: (document: string) => Link | undefined;
  /** Where to ask, to complain and to look up a case. */
  complaints?: readonly Link[];
  apply?: Link;
  /** Where the dates of an application are reckoned beforehand. */
  forecast?: Link;
  /** The whole guide as one paper. */
  paper?: Link;
}

/** The pages of a guide, in their order. */
export const GUIDE_PARTS = {
  overview: '事项概要',
  conditions: '办理条件',
  materials: '申请材料',
  time: '流程和时限',
  years: '协议期间',
  places: '地点、收费和投诉',
  questions: '常见问题',
} as const;

export type GuidePartId = keyof typeof GUIDE_PARTS;

/** Whom and what a guide is for. */
export interface GuideOf {
  procedure: Procedure;
  kind: string;
  links: GuideLinks;
}

/** Rules that concern this kind of applicant. */
export function concerning<R extends { appliesTo: readonly string[] }>(
  rules: readonly R[] | undefined,
  kind: string,
): R[] {
  return (rules ?? []).filter(({ appliesTo }) => appliesTo.includes(kind));
}

/** A rule with its words and what they leave open. */
export function ruleView({ procedure, links }: GuideOf, rule: Rule & { hint?: string }): RuleView {
  return {
    id: rule.id,
    label: rule.label,
    ...(rule.hint ? { hint: rule.hint } : {}),
    citations: quoted(procedure, rule.citations),
    open: assumptionViews(procedure, rule.assumptions).map(({ id, title }) => ({
      href: links.readings(id),
      label: title,
    })),
  };
}

/** The same with a line of its own below the label. */
export function ruleWith(of: GuideOf, rule: Rule, when: string | undefined): GuideRule {
  return { ...ruleView(of, rule), ...(when ? { when } : {}) };
}

/** Citations on a page that names its document once: only words from elsewhere say where they are from. */
export function quoted(
  { source }: Pick<Procedure, 'source'>,
  citations: readonly Citation[],
): CitationView[] {
  return citations.map((citation) => withoutTitle(source, citationView(citation)));
}

/** A citation without the title and number of the page's own document. */
export function withoutTitle(source: string, { title, number, ...rest }: CitationView): CitationView {
  if (rest.source === source) return rest;
  return { ...rest, ...(title ? { title } : {}), ...(number ? { number } : {}) };
}
