import { depsOf, lambda, once, outgoingOf, type Runtime } from './runtime.ts';
import { type Swept, sweepWebhooks } from './use-cases/webhooks/sweep.ts';

/** Delivers whatever waits for subscribers: when something was queued, and every minute. */
export function deliverWebhooksHandler(runtime: Runtime): () => Promise<Swept> {
  const deps = once(() => ({ ...depsOf(runtime), ...outgoingOf(runtime) }));
  return async () => {
    const swept = await sweepWebhooks(deps());
    if (swept.failed > 0) console.log(JSON.stringify({ webhooks: swept }));
    return swept;
  };
}

export const handler = deliverWebhooksHandler(lambda);
