import { createRenderer } from '../templates/engine/render.ts';
import { refreshed } from './adapters/calendar.ts';
import { depsOf, lambda, once, type Runtime } from './runtime.ts';
import { duePublications, publishOrdered, publishRegister } from './use-cases/public-register/publish.ts';

/** Either an officer's order from the bus (`caseId` is the agency), or the nightly look at what is due. */
export interface PublishRequest {
  detail?: { caseId: string };
}

/** After so many milliseconds no further agency is begun; the next run takes it up. */
const ENOUGH = 10 * 60_000;

/** Agencies worked on side by side: while one is read, another is printed. */
const AT_ONCE = 2;

/** Publishes the registers of a month. */
export function publishRegisterHandler(
  runtime: Runtime,
  renderer = once(() => createRenderer()),
): (event: PublishRequest | null) => Promise<{ published: number; left: number }> {
  const deps = once(() => ({ ...depsOf(runtime), renderer: renderer() }));
  return async (event) => {
    const own = await refreshed(deps());
    if (event?.detail) {
      await publishOrdered(own, event.detail.caseId);
      return { published: 1, left: 0 };
    }
    const begun = performance.now();
    const due = await duePublications(own);
    let [seen, published] = [0, 0];
    const left = due.values();
    const work = async () => {
      for (const { agency, asOf } of left) {
        seen += 1;
        try {
          if (await publishRegister(own, agency, asOf)) published += 1;
        } catch (error) {
          // One agency's trouble keeps no other waiting.
          console.error(
            JSON.stringify({ alarm: 'register-unpublished', agency: agency.id, error: String(error) }),
          );
        }
        if (performance.now() - begun > ENOUGH) return;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return { published, left: due.length - seen };
  };
}

export const handler = publishRegisterHandler(lambda);
