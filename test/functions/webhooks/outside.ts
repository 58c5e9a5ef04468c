import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { millisecondsOf } from '../../../domain/time/civil-date.ts';
import { openBus } from '../../../functions/adapters/bus.ts';
import type { Owner } from '../../../functions/adapters/webhooks.ts';
import type { CloudEvent } from '../../../functions/use-cases/outgoing/envelope.ts';
import { type TellDeps, tellOutside } from '../../../functions/use-cases/outgoing/tell.ts';
import { openOutlet } from '../../../functions/use-cases/webhooks/addresses.ts';
import { createWebhook } from '../../../functions/use-cases/webhooks/manage.ts';
import { type DeliverDeps, SWEEP, sweepWebhooks } from '../../../functions/use-cases/webhooks/sweep.ts';
import { inProcessHandler } from '../../../infra/local/aws/in-process.ts';
import { openEvents } from '../../../infra/local/events/service.ts';
import { APPLICANT, begun, done, must, officer } from '../use-cases/cases.ts';
import { openWorld } from '../world.ts';

/** A message as the receiver's own library took it. */
export interface Received {
  id: string;
  event: CloudEvent;
}

/** What a receiver answers with; `hang` says nothing at all. */
export type Behaviour = (message: {
  id: string;
  body: string;
}) => number | 'hang' | { status: number; body: string };

export interface Receiver {
  url: string;
  /** What it took with a good signature and answered with 2xx. */
  taken: Received[];
  /** Every attempt, in order. */
  seen: { id: string; headers: IncomingMessage['headers']; body: string }[];
  behave: Behaviour;
  /** Whoever signs with none of these is refused. */
  secrets: string[];
  close(): void;
}

/** The house with everything between a case's history and a receiver's door, in virtual time. */
export async function openOutside() {
  const world = await openWorld();
  const told: CloudEvent[] = [];
  const bus = openEvents({
    file: ':memory:',
    busName: 'dingdian',
    clock: () => millisecondsOf(world.deps.now()),
    rules: [{ name: 'all', pattern: { source: [{ prefix: 'dingdian.' }] }, targets: [{ function: 'look' }] }],
    schedules: [],
    invoke: async (_name, payload) => {
      const { source, detail } = payload as { source: string; detail: CloudEvent };
      if (source === 'dingdian.outgoing') told.push(detail);
      return await Promise.resolve(null);
    },
  });
  const client = {
    region: 'local-1',
    endpoint: 'http://127.0.0.1',
    credentials: { accessKeyId: 'LOCAL', secretAccessKey: 'secret' },
    requestHandler: inProcessHandler(bus),
  };
  const deps: TellDeps & DeliverDeps = {
    ...world.deps,
    bus: openBus('dingdian', client),
    // A name that only this resolver knows: the connection goes where it says, or nowhere.
    outlet: openOutlet(
      'receiver.example',
      async () => await Promise.resolve([{ address: '127.0.0.1', family: 4 }]),
    ),
    machineNow: () => millisecondsOf(world.deps.now()),
  };
  const receivers: Receiver[] = [];

  async function receiver(behave: Behaviour = () => 204): Promise<Receiver> {
    const made: Receiver = { url: '', taken: [], seen: [], behave, secrets: [], close: () => {} };
    const server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        const id = String(request.headers['webhook-id']);
        made.seen.push({ id, headers: request.headers, body });
        const event = opened(made.secrets, body, request.headers);
        const answer = event ? made.behave({ id, body }) : 401;
        if (answer === 'hang') return;
        const { status, body: said } = typeof answer === 'number' ? { status: answer, body: '' } : answer;
        if (status >= 200 && status < 300 && event) made.taken.push({ id, event });
        response.writeHead(status, status >= 300 && status < 400 ? { location: made.url } : {}).end(said);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    made.url = `http://receiver.example:${(server.address() as AddressInfo).port}/hook`;
    made.close = () => {
      server.closeAllConnections();
      server.close();
    };
    receivers.push(made);
    return made;
  }

  return {
    world,
    deps,
    /** CloudEvents on the bus so far. */
    async onBus() {
      await bus.tick();
      return told;
    },
    receiver,
    /** A subscription of an owner that leads to the receiver. */
    async subscribe(to: Receiver, owner: Owner = HOSPITAL, types: never[] = []) {
      const entry = { url: to.url, types, description: '' };
      const made = await createWebhook(deps, owner, APPLICANT, entry);
      if (made.kind !== 'created') throw new Error('refused');
      to.secrets.push(must(made.secret));
      return { id: made.subscription.id, owner };
    },
    tell: (caseId: string) => tellOutside(deps, { caseId }),
    sweep: (limits: Partial<typeof SWEEP> = {}) => sweepWebhooks(deps, { ...SWEEP, ...limits }),
    /** A case of an institution, handed in; every further act goes on with it. */
    async submitted(institution = 'hospital') {
      const caseId = await begun(world.deps, [], 'city', institution);
      await done(world.deps, caseId, { ...APPLICANT, institution }, 'submit');
      return caseId;
    },
    /** One more event in it that moves no stage: the officer asks for more, the applicant answers, and so on. */
    accept: (caseId: string) => done(world.deps, caseId, officer(), 'accept'),
    async close() {
      for (const one of receivers) one.close();
      await bus.close();
      await world.close();
    },
  };
}

export type Outside = Awaited<ReturnType<typeof openOutside>>;

export const HOSPITAL: Owner = { kind: 'institution', id: 'hospital' };
export const CITY: Owner = { kind: 'agency', id: 'city' };

/** The event, if any of the keys has signed it, as the official library sees it. */
function opened(
  secrets: readonly string[],
  body: string,
  headers: IncomingMessage['headers'],
): CloudEvent | undefined {
  for (const secret of secrets) {
    try {
      return new Webhook(secret).verify(body, headers as Record<string, string>) as CloudEvent;
    } catch {
      // Perhaps the next one.
    }
  }
  return undefined;
}
