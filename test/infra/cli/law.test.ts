import { describe, expect, test } from 'vitest';
import { contains, lawText } from '../../../procedures/law.ts';
import { run, spawned } from './run.ts';

/** Everything in a JSON value that looks like a citation. */
function citationsIn(value: unknown): { source: string; place: string; quote: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'quote' in value && 'place' in value && 'source' in value
      ? [{ source: String(value.source), place: String(value.place), quote: String(value.quote) }]
      : [];
  return [...own, ...Object.values(value).flatMap(citationsIn)];
}

describe('dingdian', () => {
  test('without a command shows the commands; an unknown one is wrong use and names the likeliest', async () => {
    expect(await run([])).toMatchObject({ code: 0, out: expect.stringContaining('deadline') });
    const { code, out, err } = spawned(['simulat']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('是不是“simulate”');
  });

  test.each(['law', 'deadline', 'explain', 'calendar', 'simulate', 'documents', 'render', 'fsck'])(
    '%s explains itself with --help and refuses an option it does not have',
    async (name) => {
      expect((await run([name, '--help'])).out).toContain(`dingdian ${name}`);
      expect(await run([name, '--colour'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('--colour'),
      });
    },
  );
});

describe('law', () => {
  test('prints every procedure with all its parts, and every citation is found in the texts', () => {
    const { code, out } = spawned(['law', '--json']);
    expect(code).toBe(0);
    const { sources, procedures } = JSON.parse(out);
    expect(sources.map(({ id }: { id: string }) => id)).toEqual(['000', '001', '002', '003', '004']);
    for (const procedure of procedures) {
      for (const part of ['stages', 'steps', 'deadlines', 'assumptions']) {
        expect(procedure[part].length, `${procedure.id} ${part}`).toBeGreaterThan(0);
      }
    }
    const citations = citationsIn(procedures);
    expect(citations.length).toBeGreaterThan(100);
    for (const { source, place, quote } of citations) {
      expect(contains(lawText(source), quote), `${source} ${place}: ${quote}`).toBe(true);
    }
  });

  test('is a digest for a person at a terminal and data for a program', async () => {
    expect((await run(['law'], true)).out).toContain('【期限】');
    expect(JSON.parse((await run(['law'])).out)).toHaveProperty('procedures');
  });

  test('names the procedures there are when asked for another', async () => {
    const { code, err } = await run(['law', '--procedure', 'liaocheng/designatio']);
    expect(code).toBe(2);
    expect(err).toMatch(/--procedure.*是不是“liaocheng\/designation”/);
  });
});
