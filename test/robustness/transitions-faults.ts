import type { InProcessHandler } from '../../infra/local/aws/in-process.ts';
import type { InvokeFunction } from '../../infra/local/aws/service.ts';

/** What breaks: one of the SDK's calls, counted from 1 over all services, or the invocation of one function. */
export type Fault =
  | {
      call: number;
      /**
       * `before`: the request never arrives. `after`: committed, and the answer is lost. `late`: the client has given up, and then
       * it arrives, just before the next call. `stale`: it arrives when all that could be done at once has been done. `doubled`: it
       * arrives twice, and the second answer is the one that is heard.
       */
      when: 'before' | 'after' | 'late' | 'stale' | 'doubled';
    }
  | { invocation: number; when: 'twice' };

/** What a broken call throws: like a lost connection, so that nothing takes it for an answer. */
class ConnectionLost extends Error {
  override name = 'ConnectionLost';
}

/** The way between the SDK and the services, and between the timeline and the functions, where things break. */
export interface Line {
  watched(name: string, handler: () => InProcessHandler): InProcessHandler;
  invoking(invoke: InvokeFunction): InvokeFunction;
  /** From now on everything is counted anew, and this breaks; undefined mends it. */
  breakAt(fault?: Fault): void;
  /** Lets what was held back arrive. */
  release(): Promise<void>;
  calls: string[];
  invocations: string[];
}

export function openLine(): Line {
  let fault: Fault | undefined;
  let held: { work: () => Promise<unknown>; when: 'late' | 'stale' } | undefined;
  const calls: string[] = [];
  const invocations: string[] = [];
  const arrive = async () => {
    const { work } = held ?? {};
    held = undefined;
    // Nobody hears the answer any more.
    await work?.().catch(() => undefined);
  };
  return {
    calls,
    invocations,
    watched: (_name, handler) => ({
      ...handler(),
      async handle(request) {
        if (held?.when === 'late') await arrive();
        const target = request.headers['x-amz-target'] ?? `${request.method} ${request.path}`;
        const n = calls.push(target);
        const send = () => handler().handle(request);
        const when = fault && 'call' in fault && fault.call === n ? fault.when : undefined;
        if (when === undefined) return await send();
        if (when === 'late' || when === 'stale') held = { work: send, when };
        if (when === 'after' || when === 'doubled') {
          const answer = await send();
          if (when === 'doubled') return await send();
          await Promise.resolve(answer);
        }
        throw new ConnectionLost(target);
      },
    }),
    invoking: (invoke) => async (name, payload) => {
      const n = invocations.push(name);
      if (!(fault && 'invocation' in fault && fault.invocation === n)) return await invoke(name, payload);
      const [, second] = await Promise.allSettled([invoke(name, payload), invoke(name, payload)]);
      if (second.status === 'rejected') throw second.reason;
      return second.value;
    },
    breakAt(one) {
      fault = one;
      calls.length = 0;
      invocations.length = 0;
    },
    release: arrive,
  };
}

/** Whether a call changes anything: an answer that is lost, or a request that comes late or twice, matters only then. */
export function writes(target: string): boolean {
  return /^(PUT|POST|DELETE) |\.(Put|Update|Delete|BatchWrite|TransactWrite|Start|Send)/u.test(target);
}

const WAYS = ['before', 'after', 'late', 'stale', 'doubled'] as const;

/**
 * Every way in which each call that changes something can break, and every invocation twice. A read that is lost stops the work
 * where losing the next write on its way stops it, so of the reads the first is enough.
 */
export function everyFault(calls: readonly string[], invocations: readonly string[]): Fault[] {
  const broken = calls.flatMap((target, index): Fault[] =>
    writes(target)
      ? WAYS.map((when) => ({ call: index + 1, when }))
      : index === 0
        ? [{ call: 1, when: 'before' }]
        : [],
  );
  return [...broken, ...invocations.map((_, index) => ({ invocation: index + 1, when: 'twice' as const }))];
}

/** Each call that changes anything broken in one of the ways, taking turns from `turn` on; one invocation doubled. */
export function someFaults(calls: readonly string[], invocations: readonly string[], turn: number): Fault[] {
  const seen = new Map<string, number>();
  const changing = calls.flatMap((target, index) => {
    // What is done for one paper is done for the next in the same way: two of a kind are enough.
    const kind = target.replace(/^PUT .*?(\.unsigned)?\.pdf.*$/u, 'PUT$1');
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return writes(target) && (seen.get(kind) ?? 0) <= 2 ? index + 1 : [];
  });
  const broken = changing.map((call, index) => ({
    call,
    when: WAYS[(turn + index) % WAYS.length] ?? 'after',
  }));
  const invocation = invocations.length > 0 ? 1 + (turn % invocations.length) : 0;
  return invocation > 0 ? [...broken, { invocation, when: 'twice' }] : broken;
}
