import { createRenderer } from '../templates/engine/render.ts';
import { visibleOnly } from '../templates/engine/seal.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { issueNotice, type NoticeRequest } from './use-cases/issue-notice.ts';

/** The timeline's Map body: renders, seals, archives and records one owed document. */
export function issueNoticeHandler(
  runtime: Runtime,
  renderer = once(() => createRenderer()),
): (event: NoticeRequest) => Promise<void> {
  const deps = once(() => ({ ...depsOf(runtime), renderer: renderer(), sealer: visibleOnly }));
  return (event) => issueNotice(deps(), event);
}

export const handler = issueNoticeHandler(lambda);
