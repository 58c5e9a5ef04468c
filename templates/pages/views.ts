import type { CasePage, ConfirmationPage, DeadlineView, NoticePage, StageView } from './views/case.ts';
import type { Button, ErrorLink, Frame, Link, SummaryRow, Target } from './views/common.ts';
import type { ForecastPage } from './views/forecast.ts';
import type { AnswersView, ConfirmField, FieldView, FormPage, MaterialView, TaskView } from './views/form.ts';
import type { ApiGuidePage, GuidePage, ReadingsPage } from './views/guide.ts';
import type { CaseFilePage, OfficerCasePage, PreviewPage, QueuePage, StepPage } from './views/officer.ts';
import type { InstitutionFactsPage, ProposalPage, ProposalsPage } from './views/proposals.ts';
import type {
  RegisterInstitutionPage,
  RegisterPage,
  RegisterPublicationsPage,
} from './views/public-register.ts';
import type {
  CaseStatusPage,
  EnquiryPage,
  InboxPage,
  MatterPage,
  MatterStatusPage,
  NoticeBoardPage,
  PublicNoticePage,
  ReportPage,
  ReportReceivedPage,
} from './views/public-side.ts';
import type { BarPage, BarsPage, FiguresPage, RecordFilesPage } from './views/registers.ts';
import type {
  ActPage,
  ClockPage,
  DeadlinePage,
  HomePage,
  MattersPage,
  ProblemPage,
  ServePage,
  SignInPage,
  StartPage,
} from './views/site.ts';
import type {
  BatchPage,
  DocumentPage,
  DocumentsPage,
  FormsPage,
  SealPage,
  SealsPage,
  VerdictPage,
  VerifyPage,
  WithdrawConfirmPage,
} from './views/verify.ts';
import type {
  DeadlineFeedPage,
  EventsPage,
  WebhookKeyPage,
  WebhookPage,
  WebhooksPage,
} from './views/webhooks.ts';

export type * from './views/case.ts';
export type * from './views/common.ts';
export type * from './views/forecast.ts';
export type * from './views/form.ts';
export type * from './views/guide.ts';
export type * from './views/officer.ts';
export type * from './views/proposals.ts';
export type * from './views/public-register.ts';
export type * from './views/public-side.ts';
export type * from './views/registers.ts';
export type * from './views/site.ts';
export type * from './views/verify.ts';
export type * from './views/webhooks.ts';

/** An institution's own applications. */
export interface MyCasesPage {
  institution: string;
  start: Link;
  cases: readonly {
    href: string;
    title: string;
    number?: string;
    stage: StageView;
    agency: string;
    updated: string;
    /** What is owed next, e.g. `须在2026年10月12日前补正材料`. */
    owed?: string;
  }[];
}

/** What is left to do before an application can be handed in. */
export interface TaskListPage {
  heading: string;
  caption: string;
  agency: string;
  done: number;
  total: number;
  groups: readonly { label: string; tasks: readonly TaskView[] }[];
  /** A newer version of the document, or the end of its validity: told, nothing is blocked. */
  hints?: readonly string[];
  asked?: { text: string; items: readonly { label: string; finding: string; href: string }[] };
  deadline?: DeadlineView;
  submit: { href?: string; label: string; blockedBy: readonly ErrorLink[] };
  savedAt: string;
  discard?: Link;
}

export interface MaterialsPage {
  caption: string;
  heading: string;
  intro: string;
  errors: readonly ErrorLink[];
  materials: readonly MaterialView[];
  /** Others, not needed in this case, and why. */
  notNeeded: readonly MaterialView[];
  /** Some file is still being inspected: the page refreshes itself. */
  checking: boolean;
  refreshHref: string;
  back: Link;
  next: Link;
}

export interface CheckAnswersPage {
  caption: string;
  heading: string;
  errors: readonly ErrorLink[];
  warnings: readonly string[];
  groups: readonly AnswersView[];
  materials: readonly { label: string; files: readonly string[]; changeHref: string; error?: string }[];
  declaration?: ConfirmField;
  /** What the step itself asks beside the forms. */
  fields: readonly FieldView[];
  target: Target;
  submit: Button;
  back: Link;
}

/** A read-only print of what was handed in. */
export interface AnswersPage {
  caption: string;
  heading: string;
  groups: readonly (Omit<AnswersView, 'changeHref'> & { changeHref?: string })[];
  downloads: readonly Link[];
  back: Link;
  notes: readonly SummaryRow[];
}

/** Every page, and what it is drawn from. */
export interface PageViews {
  home: HomePage;
  guide: GuidePage;
  'api-guide': ApiGuidePage;
  readings: ReadingsPage;
  deadline: DeadlinePage;
  forecast: ForecastPage;
  matters: MattersPage;
  'start-application': StartPage;
  'my-cases': MyCasesPage;
  'task-list': TaskListPage;
  form: FormPage;
  materials: MaterialsPage;
  'check-answers': CheckAnswersPage;
  answers: AnswersPage;
  confirmation: ConfirmationPage;
  case: CasePage;
  act: ActPage;
  'serve-notice': ServePage;
  notice: NoticePage;
  queue: QueuePage;
  'officer-case': OfficerCasePage;
  step: StepPage;
  bars: BarsPage;
  bar: BarPage;
  figures: FiguresPage;
  proposals: ProposalsPage;
  proposal: ProposalPage;
  'institution-facts': InstitutionFactsPage;
  'record-files': RecordFilesPage;
  'document-preview': PreviewPage;
  'notice-board': NoticeBoardPage;
  'public-notice': PublicNoticePage;
  report: ReportPage;
  'report-received': ReportReceivedPage;
  enquiry: EnquiryPage;
  'matter-status': MatterStatusPage;
  'case-status': CaseStatusPage;
  inbox: InboxPage;
  matter: MatterPage;
  verify: VerifyPage;
  verdict: VerdictPage;
  forms: FormsPage;
  register: RegisterPage;
  'register-institution': RegisterInstitutionPage;
  'register-publications': RegisterPublicationsPage;
  seals: SealsPage;
  seal: SealPage;
  batch: BatchPage;
  'case-file': CaseFilePage;
  'withdraw-confirm': WithdrawConfirmPage;
  webhooks: WebhooksPage;
  webhook: WebhookPage;
  'webhook-key': WebhookKeyPage;
  events: EventsPage;
  'deadline-feed': DeadlineFeedPage;
  documents: DocumentsPage;
  document: DocumentPage;
  clock: ClockPage;
  'sign-in': SignInPage;
  problem: ProblemPage;
}

export type PageName = keyof PageViews;

/** A page's own data and what surrounds it. */
export type View<Name extends PageName> = PageViews[Name] & { frame: Frame };
