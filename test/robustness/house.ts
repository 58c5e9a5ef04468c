import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { depsOf, type Runtime } from '../../functions/runtime.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { type Edition, openEdition } from '../../infra/local/edition.ts';
import type { AwsFaults } from '../../infra/local/services.ts';
import type { Renderer } from '../../templates/engine/render.ts';

/** A Thursday before 中秋节 and 国庆节, 10 o'clock in China; the machine's clock runs on from here. */
export const BEGIN = Date.parse('2026-09-24T10:00:00+08:00');

/**
 * Paper without a browser. Every print differs and takes a moment, so that a document made twice is told from one made
 * once, and a kill can fall into the middle.
 */
export function paper(): Renderer {
  return {
    html: () => '',
    pdf: async (document) => {
      await pause(5 + Math.random() * 25);
      return Buffer.from(`%PDF-1.7 ${document.id} ${randomBytes(16).toString('hex')}\n%%EOF\n`);
    },
    engine: {
      print: () => Promise.reject(new Error('there is no browser here')),
      healthy: () => Promise.resolve(true),
      close: () => Promise.resolve(),
    },
    close: () => Promise.resolve(),
  };
}

/** The edition on a folder, and what use cases need to work beside it as the web function does. */
export interface House {
  edition: Edition;
  deps: Deps;
}

/** Opens a folder. `startedAt` is when its story began on the real clock, so that a restart goes on where it was. */
export async function openHouse(
  data: string,
  startedAt: number,
  { faults, demonstrate = false }: { faults?: AwsFaults; demonstrate?: number | boolean } = {},
): Promise<House> {
  const machine = () => BEGIN + Date.now() - startedAt;
  const edition = await openEdition({
    data,
    port: 0,
    demonstrate,
    renderer: paper(),
    machine,
    ...(faults && { faults }),
  });
  return { edition, deps: depsOf(runtimeOf(edition)) };
}

/** What the functions find on this machine; the services' address is in the process's environment. */
export function runtimeOf({ clock }: Pick<Edition, 'clock'>): Runtime {
  const env = {
    TABLE_NAME: 'dingdian',
    UPLOADS_BUCKET: 'dingdian-uploads',
    ISSUED_BUCKET: 'dingdian-issued',
    TIMELINE_ARN: 'arn:aws:states:local-1:000000000000:stateMachine:timeline',
    BATCH_ARN: 'arn:aws:states:local-1:000000000000:stateMachine:batch',
  };
  return { env, clock: clock.now };
}
