import { request as ask, createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy that passes requests on and now and then cuts the line when the answer is there. */
export interface CuttingProxy {
  address: string;
  /** Answers that were lost so far. */
  cuts(): number;
  close(): Promise<void>;
}

/**
 * `cut` decides for the n-th request, from 1, once its answer has arrived: what it did is done by then. `seen` is told what was
 * asked and answered.
 */
export async function cuttingProxy(
  target: string,
  cut: (n: number, request: IncomingMessage) => boolean,
  seen?: (request: IncomingMessage, asked: Buffer, answered: Buffer) => void,
): Promise<CuttingProxy> {
  let asked = 0;
  let lost = 0;
  const server: Server = createServer((incoming, outgoing) => {
    asked += 1;
    const n = asked;
    // The host stays the proxy's: the SDK has signed it.
    const { method, url, headers } = incoming;
    const onward = ask(new URL(url ?? '/', target), { method, headers }, (answer) => {
      if (cut(n, incoming)) {
        lost += 1;
        answer.resume();
        answer.once('end', () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
      if (seen) void whole(answer).then((answered) => said.then((body) => seen(incoming, body, answered)));
    });
    const said = seen ? whole(incoming) : Promise.resolve(Buffer.alloc(0));
    onward.once('error', () => incoming.socket.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cuts: () => lost,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  await new Promise((resolve) => stream.once('close', resolve));
  return Buffer.concat(parts);
}
