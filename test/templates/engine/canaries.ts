import type { z } from 'zod';

/** Where a canary would be heard: a server of ours, a file of ours, and a name nobody resolves. */
export interface Perches {
  /** host:port */
  origin: string;
  /** Absolute path. */
  file: string;
}

/** Short texts that would load, run or read something if they were ever taken for markup, style, address or template. */
export function canaries({ origin, file }: Perches): string[] {
  return [
    `<img src=http://${origin}/img>`,
    `<img src=http://canary.invalid/dns>`,
    `<iframe src="file://${file}"></iframe>`,
    `<p style="background:url(http://${origin}/css)">`,
    `</style><style>@import "http://${origin}/import";`,
    `"}@page{background:url(http://${origin}/page)}`,
    `<svg><image href="http://${origin}/svg"/><use href="http://${origin}/use#a"/></svg>`,
    `<meta http-equiv="refresh" content="0;url=http://${origin}/meta">`,
    `<script>fetch("http://${origin}/script")</script>`,
    `" onerror="fetch('http://${origin}/on')" x="`,
    `<link rel="prefetch" href="http://${origin}/prefetch">`,
    `</title></head><body onload=alert(1)>`,
    `{{agency.name}}{{{number}}}{{> head}}{{/each}}`,
    `javascript:alert(1);url(http://${origin}/word)`,
    `&lt;b&gt;&#x3c;img src=//${origin}&#x3e;`,
  ];
}

type Path = readonly PropertyKey[];

function leaves(data: unknown, path: Path = []): Path[] {
  if (typeof data === 'string') return [path];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => leaves(value, [...path, key]));
}

function put(data: unknown, path: Path, value: unknown): void {
  const last = path.at(-1);
  const holder = path.slice(0, -1).reduce((at: unknown, key) => Reflect.get(Object(at), key), data);
  if (last !== undefined) Reflect.set(Object(holder), last, value);
}

const get = (data: unknown, path: Path): unknown =>
  path.reduce((at: unknown, key) => Reflect.get(Object(at), key), data);

/**
 * The data with a payload in every text the schema lets be free (dates and choices stay), and what was put where.
 * @param turn which payload the first field gets, so that a field of many documents meets many of them
 */
export function infest(schema: z.ZodType, sample: unknown, payloads: readonly string[], turn: number) {
  const data: unknown = structuredClone(sample);
  const planted = new Map<string, string>();
  // For whom a form is decides what else it may hold; it is printed nowhere.
  const free = leaves(data).filter((path) => path.at(-1) !== 'applicantKind');
  free.forEach((path, i) => {
    const payload = payloads[(turn + i) % payloads.length] ?? '';
    planted.set(JSON.stringify(path.map(String)), payload);
    put(data, path, payload);
  });
  // What the schema refuses is put back as it was; a choice may refuse more once another is itself again.
  for (let round = 0; round < 6; round++) {
    const result = schema.safeParse(data);
    if (result.success) break;
    const refused = result.error.issues.map(
      ({ path }) =>
        `${path
          .map(String)
          .join('.')
          .replaceAll(/\[(\d+)\]/gu, '.$1')}.`,
    );
    for (const key of planted.keys()) {
      const at: string[] = JSON.parse(key);
      if (!refused.some((path) => `${at.join('.')}.`.startsWith(path))) continue;
      put(data, at, get(sample, at));
      planted.delete(key);
    }
  }
  return { data, planted: [...planted.values()], fits: schema.safeParse(data).success };
}
