import type { ErrorLink, Link, SummaryRow, Target } from './common.ts';
import type { EntryForm } from './registers.ts';

/** How a subscription stands. */
export type WebhookStanding = 'active' | 'failing' | 'paused' | 'given-up' | 'gone';

/** Where the events of one institution or agency are sent. */
export interface WebhooksPage {
  caption: string;
  heading: string;
  lead: string;
  add?: Link;
  rows: readonly {
    href: string;
    /** The receiver's address, and what it is for. */
    url: string;
    description: string;
    types: string;
    standing: WebhookStanding;
    waiting: string;
    parked: string;
  }[];
  shown: string;
  empty: string;
  /** Given up on the way to whomever, in the cases of this agency. */
  parked: readonly ParkedView[];
  developers: Link;
}

/** A message that was given up. */
export interface ParkedView {
  label: string;
  subject: string;
  receiver: string;
  tries: string;
  last: string;
  /** Queues it once more; for whoever may. */
  again?: Target;
}

/** One message and what became of it. */
export interface MessageView {
  label: string;
  subject: string;
  id: string;
  state: 'done' | 'failed' | 'waiting';
  when: string;
  /** What the receiver answered. */
  answer: string;
  excerpt?: string;
}

/** One subscription: how it stands, what waits, what arrived. */
export interface WebhookPage {
  caption: string;
  heading: string;
  standing: WebhookStanding;
  /** What has to be known now, such as why nothing is sent. */
  warnings: readonly string[];
  rows: readonly SummaryRow[];
  /** Single buttons: a test, stopping, resuming. */
  buttons: readonly (Target & { label: string; tone: 'main' | 'secondary' })[];
  waiting: readonly MessageView[];
  waitingText: string;
  parked: readonly ParkedView[];
  delivered: readonly MessageView[];
  forms: readonly EntryForm[];
  back: Link;
}

/** Shows a key, once. */
export interface WebhookKeyPage {
  caption: string;
  heading: string;
  text: string;
  /** Absent where the page was sent again. */
  secret?: string;
  /** What else is to be known. */
  notes: readonly string[];
  next: Link;
}

/** What leaves the house, for those who write receivers. */
export interface EventsPage {
  heading: string;
  lead: string;
  rules: readonly { label: string; text: string }[];
  types: readonly {
    id: string;
    type: string;
    label: string;
    description: string;
    schema: Link;
    example: string;
  }[];
}

/** A private calendar of deadlines. */
export interface DeadlineFeedPage {
  caption: string;
  heading: string;
  lead: string;
  /** Shown once, when it was made. */
  address?: string;
  errors: readonly ErrorLink[];
  rows: readonly SummaryRow[];
  notes: readonly string[];
  forms: readonly EntryForm[];
  back: Link;
}
