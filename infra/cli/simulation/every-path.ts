import { z } from 'zod';
import type { Procedure } from '../../../domain/procedure.ts';
import { stateCouncil } from '../../../domain/time/state-council.ts';
import { aligned } from '../text.ts';
import { covering } from './walks/cover.ts';
import { deadEnds, explore } from './walks/explore.ts';
import { compareInServices } from './walks/in-services.ts';
import { KINDS, type Kind } from './walks/tally.ts';

const count = z.number().int().nonnegative();

/** What `simulate --every-path --json` prints, a procedure each. */
export const EveryPath = z.strictObject({
  procedure: z.strictObject({ id: z.string(), version: z.string(), title: z.string() }),
  /** Walks made in the pure domain, and those of them that between them have every move. */
  walks: count,
  covering: count,
  coverage: z.array(
    z.strictObject({
      kind: z.string(),
      label: z.string(),
      walked: count,
      all: count,
      missing: z.array(z.string()),
    }),
  ),
  /** Open stages that no walk left. */
  deadEnds: z.array(z.string()),
  /** The covering walks done again in the local edition's own services; null where only the pure domain was asked for. */
  services: z
    .strictObject({
      walks: count,
      /** Walks left out, because they need something on record in the registers that no act puts there. */
      left: count,
      acts: count,
      dates: count,
      stale: count,
      findings: z.array(z.string()),
    })
    .nullable(),
  seconds: z.number(),
});

export type EveryPath = z.output<typeof EveryPath>;

/** Walks every path of a procedure, and with `services` does the covering ones again in the real services. */
export async function everyPath(procedure: Procedure, services: boolean): Promise<EveryPath> {
  const begun = performance.now();
  const explored = explore(procedure, stateCouncil);
  const { walks, tally, walker } = explored;
  const chosen = covering(procedure, walks);
  const able = chosen.filter(({ acts }) => acts.every(({ register }) => register === undefined));
  const compared = services ? await compareInServices(able.map((walk) => ({ walker, walk }))) : undefined;
  const { id, version, title } = procedure;
  const kinds = Object.keys(KINDS) as Kind[];
  return {
    procedure: { id, version, title },
    walks: walks.length,
    covering: chosen.length,
    coverage: kinds.map((kind) => {
      const missing = tally.missing(kind);
      const all = tally.expected[kind].length;
      return { kind, label: KINDS[kind], walked: all - missing.length, all, missing };
    }),
    deadEnds: deadEnds(explored),
    services: compared ? { ...compared, left: chosen.length - able.length } : null,
    seconds: Math.round((performance.now() - begun) / 100) / 10,
  };
}

/** The table for reading. */
export function everyPathInWords({
  procedure,
  walks,
  covering: few,
  coverage,
  deadEnds: ends,
  services,
  seconds,
}: EveryPath): string {
  const rows = coverage.map(({ label, walked, all, missing }) => [
    `  ${label}`,
    `${walked}/${all}`,
    missing.length > 0 ? `未走到：${missing.join('、')}` : '',
  ]);
  const compared = services
    ? [
        `  在本机服务中重走 ${services.walks} 条（${services.acts} 次办理），核对日期 ${services.dates} 个，迟到者被告知 ${services.stale} 次，不符 ${services.findings.length} 处${services.left > 0 ? `；${services.left} 条须由登记信息补足，只在纯领域中走` : ''}`,
        ...services.findings.map((finding) => `    ${finding}`),
      ]
    : [];
  return `${[
    `${procedure.title}（${procedure.id}，${procedure.version} 版）：${walks} 条走法，其中 ${few} 条合起来走遍，用时 ${seconds} 秒`,
    ...aligned(rows).split('\n'),
    ...(ends.length > 0 ? [`  走不出去的环节：${ends.join('、')}`] : []),
    ...compared,
  ].join('\n')}\n`;
}
