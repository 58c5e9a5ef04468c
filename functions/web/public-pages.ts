import { forecastable } from '../../domain/forecast.ts';
import { dateOf } from '../../domain/time/civil-date.ts';
import { proceduresInForce } from '../../procedures/versions.ts';
import type { WebDeps } from './context.ts';
import { guideAddresses } from './routes/guide.ts';

/** One kind of page that anyone may open without an account, and the addresses there are of it now. */
export interface PublicPage {
  /** What it is, for whoever reads a finding. */
  kind: string;
  addresses: (deps: Pick<WebDeps, 'now' | 'table'>) => readonly string[] | Promise<readonly string[]>;
}

const at = (kind: string, ...paths: readonly string[]): PublicPage => ({ kind, addresses: () => paths });

/**
 * Every page that anyone may open. What is here is swept: it answers without an account and without scripts, is light, passes axe, and
 * holds no personal data. A route that is open to all is to be here; a test finds the one that is forgotten.
 */
export const PUBLIC_PAGES: readonly PublicPage[] = [
  at('home', '/'),
  at('guides', '/guide'),
  { kind: 'guide', addresses: guideAddresses },
  {
    kind: 'forecast',
    addresses: ({ now }) =>
      proceduresInForce(dateOf(now()))
        .filter((procedure) => forecastable(procedure).length > 0)
        .map(({ id }) => `/forecast?procedure=${encodeURIComponent(id)}`),
  },
  at('forms', '/forms'),
  at('verify', '/verify', '/verify?code=1', '/verify/AAAAAAAAAAAA'),
  at('notice-board', '/public-notices'),
  at('complaint', '/complaints'),
  at('case-status', '/status'),
  at('inbox-status', '/inbox-status'),
  at('register', '/register', '/register?q=zz', '/register?on=2025-03-01'),
  at('register-publications', '/register/publications'),
  at('api-guide', '/developers'),
  at('events', '/developers/events'),
];
