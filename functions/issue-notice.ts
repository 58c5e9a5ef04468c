import { createRenderer } from '../templates/engine/render.ts';
import type { Sealer } from '../templates/engine/seal.ts';
import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { openSealer } from './seals/open.ts';
import { issueNotice, type NoticeRequest } from './use-cases/issue-notice.ts';

/** The timeline's Map body: renders, seals, archives and records one owed document. `sealer` stands in where papers are none. */
export function issueNoticeHandler(
  runtime: Runtime,
  renderer = once(() => createRenderer()),
  sealer?: Sealer,
): (event: NoticeRequest) => Promise<void> {
  const deps = once(() => {
    const open = depsOf(runtime);
    const own = sealer ?? openSealer(open.table, runtime.clients?.kms);
    return { ...open, renderer: renderer(), sealer: own };
  });
  return async (event) => await issueNotice(await refreshed(deps()), event);
}

export const handler = issueNoticeHandler(lambda);
