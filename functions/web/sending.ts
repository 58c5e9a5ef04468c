import { millisecondsOf } from '../../domain/time/civil-date.ts';
import { openOutlet } from '../use-cases/webhooks/addresses.ts';
import type { DeliverDeps } from '../use-cases/webhooks/sweep.ts';
import type { WebDeps } from './context.ts';

/** What the web function needs to send a test: no host but those of the public internet where nothing else is said. */
export function sendingFrom(deps: WebDeps): WebDeps & DeliverDeps {
  return {
    ...deps,
    outlet: deps.outlet ?? openOutlet(),
    machineNow: () => millisecondsOf((deps.sessionNow ?? deps.now)()),
  };
}
