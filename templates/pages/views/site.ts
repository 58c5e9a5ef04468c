import type { DeadlineView, NoticeView } from './case.ts';
import type { Button, CitationView, ErrorLink, Link, Target } from './common.ts';
import type { FieldView } from './form.ts';

/** The public entrance. */
export interface HomePage {
  /** E.g. `某市`. */
  place: string;
  heading: string;
  lead: string;
  apply: Link;
  continue?: Link;
  guide: Link;
  officers: Link;
  /** What can be applied for where, as far as there is more than one thing. */
  matters: MattersPage['groups'];
  kinds: readonly { label: string; text: string; href: string }[];
  steps: readonly { label: string; text: string }[];
  /** What the law promises, with its own number. */
  promises: readonly { figure: string; unit: string; text: string; citation: CitationView }[];
  /** Words on the drawn notice; the name on its seal. */
  specimen: { title: string; rows: readonly { key: string; value: string }[]; agency: string; date: string };
  /** Looking up a case without signing in, where the service offers it. */
  lookup?: { action: string; label: string; hint: string; value: string; error?: string };
  /** Where a code is looked up, and where a file is. */
  verify: { action: string; href: string };
  agencies: readonly { name: string; region: string; address: string; phone: string }[];
}

/** A chooser of ready accounts (local edition's provider). */
export interface SignInPage {
  provider: string;
  client: string;
  target: Target;
  accounts: readonly { value: string; name: string; role: string; organisation: string; duty: string }[];
  error?: string;
  cancelHref?: string;
}

/** A deadline explained day by day. */
export interface DeadlinePage {
  heading: string;
  caption: string;
  deadline: DeadlineView;
  /** Sentences on the rule that counts: what day one is, what is skipped. */
  rule: { name: string; sentences: readonly string[]; citations: readonly CitationView[] };
  papers: readonly string[];
  back: Link;
}

/** The clock of the local edition. */
export interface ClockPage {
  now: string;
  nowIso: string;
  moved: string;
  moves: Target & { buttons: readonly (Button & { name: string; value: string })[] };
  set: Target & { field: FieldView; button: Button };
  reset?: Target;
  errors: readonly ErrorLink[];
  waiting: readonly { case: Link; what: string; at: string; left: string }[];
  fired: readonly { at: string; case: Link; what: string }[];
}

/** Something could not be done, and what to do now. */
export interface ProblemPage {
  status: number;
  heading: string;
  text: string;
  citation?: CitationView;
  /** For the agency's technical staff. */
  reference?: string;
  /** What somebody else changed meanwhile, against what was typed. */
  changed?: { by: string; at: string; rows: readonly { label: string; theirs: string; yours: string }[] };
  actions: readonly Link[];
  retry?: Target & { button: Button };
}

/** What can be applied for, place by place. */
export interface MattersPage {
  heading: string;
  lead: string;
  groups: readonly {
    region: string;
    items: readonly {
      title: string;
      href: string;
      document: string;
      version: string;
      kinds: string;
      /** What the applicant must have already. */
      needs?: string;
      guide: string;
    }[];
  }[];
}

/** Institution and agency are chosen before an application begins. */
export interface StartPage {
  /** Place and matter. */
  caption: string;
  /** Back to the choice of matters, where there is one. */
  others?: Link;
  errors: readonly ErrorLink[];
  fields: readonly FieldView[];
  target: Target;
  submit: Button;
  ready: readonly string[];
  guide: Link;
}

/** A step of an applicant that is more than a click: withdraw, hand in again. */
export interface ActPage {
  caption: string;
  heading: string;
  text: string;
  /** What follows and cannot be undone. */
  consequence?: string;
  errors: readonly ErrorLink[];
  fields: readonly FieldView[];
  target: Target;
  submit: Button;
  tone: 'main' | 'serious';
  backHref: string;
  citations: readonly CitationView[];
}

/** 送达回执. */
export interface ServePage extends ActPage {
  notice: NoticeView;
  institution: string;
}
