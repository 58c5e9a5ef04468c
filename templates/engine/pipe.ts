import type { ChildProcess } from 'node:child_process';
import type { ConnectionTransport } from 'puppeteer-core';

/** File descriptors of a browser's `--remote-debugging-pipe`: it reads the first and writes the second. */
const TO_BROWSER = 3;
const FROM_BROWSER = 4;

/** The way to speak to a browser that was started with `--remote-debugging-pipe` and five pipes. Ends with the browser. */
export function pipeTo(child: ChildProcess): ConnectionTransport {
  const [to, from] = [child.stdio[TO_BROWSER], child.stdio[FROM_BROWSER]];
  if (!to || !('write' in to) || !from || !('read' in from)) throw new Error('the browser has no pipes');
  const transport: ConnectionTransport = {
    send: (message) => {
      to.write(`${message}\0`);
    },
    close: () => to.destroy(),
  };
  const end = () => transport.onclose?.();
  child.once('exit', end);
  child.once('error', end);
  // A browser that dies takes its ends of the pipes along; its exit tells.
  to.on('error', () => undefined);
  from.on('error', () => undefined);
  // Messages end with a zero byte and may come in many pieces.
  let pieces: Buffer[] = [];
  from.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let stop = chunk.indexOf(0); stop >= 0; stop = chunk.indexOf(0, start)) {
      pieces.push(chunk.subarray(start, stop));
      const message = Buffer.concat(pieces).toString('utf8');
      pieces = [];
      start = stop + 1;
      transport.onmessage?.(message);
    }
    pieces.push(chunk.subarray(start));
  });
  return transport;
}
