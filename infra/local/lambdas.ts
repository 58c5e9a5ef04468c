import { batchItemHandler } from '../../functions/batch-item.ts';
import { bindCaseFileHandler } from '../../functions/bind-case-file.ts';
import { deliverWebhooksHandler } from '../../functions/deliver-webhooks.ts';
import { followLinksHandler } from '../../functions/follow-links.ts';
import { inspectUploadHandler } from '../../functions/inspect-upload.ts';
import { issueNoticeHandler } from '../../functions/issue-notice.ts';
import { parkHandler } from '../../functions/park.ts';
import { projectRegisterHandler } from '../../functions/project-register.ts';
import { publishRegisterHandler } from '../../functions/publish-register.ts';
import { reconcileHandler } from '../../functions/reconcile.ts';
import { recordSettlementsHandler } from '../../functions/record-settlements.ts';
import { reportStuckHandler } from '../../functions/report-stuck.ts';
import type { Runtime } from '../../functions/runtime.ts';
import { settleHandler } from '../../functions/settle.ts';
import { tellOutsideHandler } from '../../functions/tell-outside.ts';
import type { SettleRequest } from '../../functions/use-cases/settle-case.ts';
import { wakeHandler } from '../../functions/wake.ts';
import type { Renderer } from '../../templates/engine/render.ts';
import type { Sealer } from '../../templates/engine/seal.ts';
import { FUNCTIONS, type FunctionName } from '../manifest.ts';
import type { InvokeFunction } from './aws/service.ts';

type Handler = (event: never) => Promise<unknown>;

/**
 * The functions by name, called in this process as Lambda would call them: JSON in, JSON out, a time limit. `sealer` stands in
 * where the renderer's papers are none.
 */
export function localLambdas(runtime: Runtime, renderer: () => Renderer, sealer?: Sealer): InvokeFunction {
  const handlers: Record<Exclude<FunctionName, 'web'>, Handler> = {
    settle: settleHandler(runtime) satisfies (event: SettleRequest) => Promise<unknown>,
    'issue-notice': issueNoticeHandler(runtime, renderer, sealer),
    'report-stuck': reportStuckHandler(runtime),
    park: parkHandler(runtime),
    wake: wakeHandler(runtime),
    reconcile: reconcileHandler(runtime),
    'follow-links': followLinksHandler(runtime),
    'record-settlements': recordSettlementsHandler(runtime),
    'project-register': projectRegisterHandler(runtime),
    'publish-register': publishRegisterHandler(runtime, renderer),
    'batch-item': batchItemHandler(runtime),
    'inspect-upload': inspectUploadHandler(runtime),
    'tell-outside': tellOutsideHandler(runtime),
    'deliver-webhooks': deliverWebhooksHandler(runtime),
    'bind-case-file': bindCaseFileHandler(runtime, renderer),
  };
  return async (name, payload) => {
    const handler = (handlers as Record<string, Handler | undefined>)[name];
    if (!handler) throw new Error(`there is no function ${name}`);
    const { timeoutSeconds } = FUNCTIONS[name as FunctionName];
    // A payload that JSON cannot carry must fail here as it would there.
    const event = JSON.parse(JSON.stringify(payload ?? null)) as never;
    const result = await withinTime(handler(event), timeoutSeconds, name);
    return result === undefined ? null : JSON.parse(JSON.stringify(result));
  };
}

async function withinTime<T>(work: Promise<T>, seconds: number, name: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new Error(`${name}: task timed out after ${seconds} seconds`);
      error.name = 'Sandbox.Timedout';
      reject(error);
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
