import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { putInstitution } from '../../functions/adapters/directory.ts';
import { depsOf } from '../../functions/runtime.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { openAuthority } from '../../infra/local/authority/authority.ts';
import { enrolAgencies } from '../../infra/local/authority/enrol.ts';
import { AGENCIES, INSTITUTIONS } from '../../infra/local/demo/directory.ts';
import { type Edition, openEdition } from '../../infra/local/edition.ts';
import type { Renderer } from '../../templates/engine/render.ts';
import { startBrowser } from '../templates/pages/browser.ts';
import { type Visitor, visit } from './visitor.ts';

/** A Thursday; 中秋节 (25 to 27 September) and 国庆节 (1 to 7 October) lie ahead, Saturday 10 October is worked. */
export const OPENING_DAY = '2026-09-24';

/** The whole service, empty but for its agencies and institutions, and a browser. */
export interface House {
  edition: Edition;
  browser: Browser;
  /** The use cases on the same table, for cases that begin further on. */
  deps: Deps;
  /** A person in a browser of their own; signed in when an account is named. */
  visitor(account?: string, options?: { scripts?: boolean }): Promise<Visitor>;
  /** What went wrong on any page of any visitor: script errors, policy violations, failed requests. */
  complaints: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens it all. The law's clock and the sessions' begin at nine in the morning of `day`; `renderer` stands in where documents are
 * not looked at. The caller closes it.
 */
export async function openHouse(day = OPENING_DAY, renderer?: Renderer): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'dingdian-e2e-'));
  const [start, opened] = [Date.parse(`${day}T09:00:00+08:00`), Date.now()];
  const [edition, browser] = await Promise.all([
    openEdition({
      data: join(folder, 'data'),
      port: 0,
      demonstrate: false,
      ...(renderer && { renderer }),
      machine: () => start + Date.now() - opened,
    }),
    startBrowser(folder),
  ]);
  const env = {
    TABLE_NAME: 'dingdian',
    UPLOADS_BUCKET: 'dingdian-uploads',
    ISSUED_BUCKET: 'dingdian-issued',
    TIMELINE_ARN: 'arn:aws:states:local-1:000000000000:stateMachine:timeline',
    BATCH_ARN: 'arn:aws:states:local-1:000000000000:stateMachine:batch',
  };
  const deps = depsOf({ env, clock: edition.clock.now });
  await Promise.all([
    enrolAgencies(deps.table, openAuthority(join(folder, 'data')), AGENCIES),
    ...INSTITUTIONS.map((institution) => putInstitution(deps.table, institution)),
  ]);
  const complaints: string[] = [];
  return {
    edition,
    browser,
    deps,
    complaints,
    visitor: (account, { scripts = true } = {}) =>
      visit({ browser, address: edition.address, complaints, scripts, account }),
    close: async () => {
      await browser.close();
      await edition.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
