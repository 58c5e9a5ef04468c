import type { Instant } from '../../../domain/time/civil-date.ts';
import type { Session } from '../../adapters/sessions.ts';
import type { Table } from '../../adapters/table.ts';
import type { WebContext } from '../context.ts';
import type { OwnCookie } from './cookies.ts';
import type { ProblemWriter } from './problems.ts';
import type { RelyingParty } from './relying-party.ts';
import type { Settings } from './settings.ts';

/** What signing in and out work with. */
export interface SessionParts {
  table: Table;
  now: () => Instant;
  settings: Settings;
  provider: RelyingParty;
  /** Holds the session's id. */
  session: OwnCookie;
  /** Ties a sign-in to the browser that began it. */
  binding: OwnCookie;
  problem: ProblemWriter;
  /** Ends the session whose cookie the request carries, if any. */
  end(context: WebContext): Promise<Session | undefined>;
}
