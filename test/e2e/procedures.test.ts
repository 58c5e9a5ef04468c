import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paperEngine } from '../../infra/cli/simulation/paper-engine.ts';
import { procedures } from '../../procedures/registry.ts';
import { createRenderer } from '../../templates/engine/render.ts';
import { type House, openHouse } from './house.ts';
import { looker } from './look.ts';
import type { Visitor } from './visitor.ts';
import { type Cast, walkCourse } from './walker.ts';

/** Who walks which procedure where; the agencies and accounts are the demonstration's. */
const CASTS: Readonly<Record<string, Cast>> = {
  'jilin/provincial': { agency: 'jilin-province', institution: 'demo-jilin-hospital' },
  'guangdong/designation': { agency: 'zhanjiang-city', institution: 'demo-zhanjiang-hospital' },
  'zhanjiang/special-disease-designation': {
    agency: 'zhanjiang-city',
    institution: 'demo-zhanjiang-hospital',
  },
  'outpatient-special-diseases/qualification': {
    agency: 'example-county',
    institution: 'demo-county-hospital',
  },
  'liaocheng/designation': { agency: 'liaocheng-city', institution: 'demo-hospital' },
  'liaocheng/agreement': { agency: 'liaocheng-city', institution: 'demo-hospital' },
  'guangdong/agreement': { agency: 'zhanjiang-city', institution: 'demo-zhanjiang-hospital' },
};

/** Of an agreement, the ways beside the first: another term is not the only end it can come to. */
const FURTHER: Readonly<Record<string, readonly string[]>> = {
  'liaocheng/agreement': ['rested-on-request', 'terminated-institution'],
  'guangdong/agreement': ['ended'],
};

/** Walked only with `WALKS=all`: of their kinds of step pages, others have the like. */
const LIKE_OTHERS = [
  'jilin/provincial',
  'guangdong/designation',
  'outpatient-special-diseases/qualification',
];

let house: House;
const { look, findings } = looker('procedures');
/** Kinds of step pages that were walked before. */
const seen = new Set<string>();
/** People stay signed in from one walk to the next. */
const visitors = new Map<string, Promise<Visitor>>();

beforeAll(async () => {
  // Papers are looked at elsewhere; here they are one page that says what it would have been, sealed like any other.
  house = await openHouse('2024-11-22', createRenderer({ engine: paperEngine() }));
}, 60_000);
afterAll(async () => {
  await house?.close();
});

describe('procedures are walked in the browser, from the hand-in to their ends', {
  timeout: 120_000,
}, () => {
  const casts = Object.entries(CASTS).filter(
    ([id]) => process.env.WALKS === 'all' || !LIKE_OTHERS.includes(id),
  );
  const ways = casts.flatMap(([id, cast]) => {
    const procedure = procedures.find((one) => one.id === id);
    const courses = procedure?.courses ?? [];
    return courses
      .filter((course, n) => n === 0 || FURTHER[id]?.includes(course.id))
      .map((course) => ({ procedure, course, cast }));
  });
  for (const { procedure, course, cast } of ways) {
    test(`${procedure?.id}: ${course.label}, every kind of step page by hand`, async () => {
      if (!procedure) throw new Error('no procedure');
      const walked = await walkCourse(house, procedure, course, cast, {
        seen,
        visitors,
        // A page of a kind that was looked at in another procedure looks the same here.
        look: (visitor, name) => look(visitor.tab, name),
      });
      expect(walked.stage).toBe(walked.planned);
      expect(walked.inBrowser).toBeGreaterThan(1);
    });
  }

  test('no page was refused, failed, too wide or hard to use', () => {
    expect(house.complaints).toEqual([]);
    expect(findings).toEqual([]);
  });
});
