import type { AssumptionView, CitationView, Link, SummaryRow } from './common.ts';
import type { EntryForm } from './registers.ts';

/** Steps that other cases propose in an agency's cases. */
export interface ProposalsPage {
  agency: string;
  rows: readonly {
    institution: string;
    /** The title of the case's procedure. */
    matter: string;
    step: string;
    /** Why it cannot be taken as the case stands. */
    blocked?: string;
    need: 'must' | 'may' | 'record';
    from: string;
    at: string;
    href: string;
  }[];
  shown: string;
  empty: string;
  next?: Link;
}

/** One of them: what happened elsewhere, what the document wants of it here, and the ways to answer. */
export interface ProposalPage {
  caption: string;
  heading: string;
  /** What came of it, where it is settled. */
  settled?: string;
  because?: string;
  rows: readonly SummaryRow[];
  links: readonly Link[];
  citations: readonly CitationView[];
  assumptions: readonly AssumptionView[];
  /** The step's page, filled in. */
  take?: Link;
  /** Not following it, with a reason. */
  forms: readonly EntryForm[];
  backHref: string;
}

/** What officers put on record about an institution because no form and no case tells it. */
export interface InstitutionFactsPage {
  caption: string;
  heading: string;
  rows: readonly SummaryRow[];
  forms: readonly EntryForm[];
  backHref: string;
}
