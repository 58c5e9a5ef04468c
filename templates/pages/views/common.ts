/** A link a person reads. */
export interface Link {
  href: string;
  label: string;
}

/** A hidden field: anti-forgery token, idempotency key, version seen. */
export interface Hidden {
  name: string;
  value: string;
}

/** Where a form is posted, and what travels with it unseen. */
export interface Target {
  action: string;
  hidden: readonly Hidden[];
}

/** A submit button; `name` and `value` say which one was pressed. */
export interface Button {
  label: string;
  name?: string;
  value?: string;
}

/** One rule's own words. */
export interface CitationView {
  /** The document's number among the sources, e.g. `003`. */
  source: string;
  /** The document's title; absent where the page itself names the document. */
  title?: string;
  /** 发文字号, where there is one. */
  number?: string;
  place: string;
  quote: string;
  /** The place in the guide or law page. */
  href?: string;
}

/** A reading in use where the documents leave something open. */
export interface AssumptionView {
  id: string;
  title: string;
  question: string;
  reading: string;
  quotes: readonly CitationView[];
}

/** An error of the summary at the top; `href` is `#` and the field's id. */
export interface ErrorLink {
  href: string;
  message: string;
}

/** One line of a summary list. `lines` are printed below each other. */
export interface SummaryRow {
  key: string;
  lines: readonly string[];
  /** Where it is changed; the link is read as “修改 <key>”. */
  changeHref?: string;
  /** Shown masked; `reveal` asks for the whole value, which is a logged act. */
  reveal?: Target;
  error?: string;
}

/** The movable clock of the local edition. */
export interface DemonstrationView {
  /** `2026年9月28日 周一 10:21`. */
  now: string;
  /** Instant with offset; the script lets it tick from here. */
  nowIso: string;
  /** Buttons that move the clock; absent for people who may not. */
  move?: Target & { buttons: readonly (Button & { name: string; value: string })[] };
  /** The clock's own page. */
  clockHref?: string;
}

/** What surrounds every page. */
export interface Frame {
  /** Page title without the service's name. */
  title: string;
  /** Service name in the header, e.g. `某市医药机构医保定点`. */
  service: string;
  homeHref: string;
  /** `public` and `applicant` pages are narrow and airy, `officer` pages wide and dense. */
  audience: 'public' | 'applicant' | 'officer';
  /** Signed-in person. */
  person?: { name: string; role: string; organisation: string; signOut: Target };
  /** Shown when nobody is signed in. */
  signInHref?: string;
  navigation: readonly (Link & { current: boolean })[];
  breadcrumb: readonly Link[];
  demonstration?: DemonstrationView;
  /** What just happened, e.g. `已保存`. */
  flash?: string;
  footer: readonly Link[];
  /** Seconds after which the page is loaded again where scripts do not run. */
  refresh?: number;
}
