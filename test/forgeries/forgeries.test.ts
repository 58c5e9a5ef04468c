import { beforeAll, describe, expect, test } from 'vitest';
import { judgeFile } from '../../functions/seals/verify/judge.ts';
import { rewritten } from './anatomy.ts';
import { APPENDED } from './appended.ts';
import type { Forgery } from './forgery.ts';
import { KEYS } from './keys.ts';
import { SIGNATURES } from './signatures.ts';
import { resign } from './signing.ts';
import { STRUCTURES } from './structures.ts';
import { TRANSPORT } from './transport.ts';
import { NOW, openWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});

const THEMES: Readonly<Record<string, readonly Forgery[]>> = {
  'appended to a sealed file': APPENDED,
  'signatures and what they cover': SIGNATURES,
  'keys and certificates': KEYS,
  'shadows and tables': STRUCTURES,
  'programs and transport': TRANSPORT,
};

describe('the files that are to be forged', () => {
  test('are genuine', () => {
    for (const { name, pdf } of world.victims) {
      expect(judgeFile(pdf, world.trust, NOW), name).toMatchObject({ verdict: 'genuine', claimed: false });
    }
  });

  test('written anew and signed anew by our own tools they would be: what is refused below is refused for its flaw', () => {
    for (const { name, pdf } of world.victims) {
      const again = resign(
        rewritten(pdf, () => undefined),
        world.identity,
      );
      expect(judgeFile(again, world.trust, NOW), name).toMatchObject({ verdict: 'genuine' });
    }
  });
});

for (const [theme, forgeries] of Object.entries(THEMES)) {
  describe(`never genuine: ${theme}`, () => {
    test.each(forgeries)('$name', (forgery) => {
      for (const victim of world.victims) {
        const forged = forgery.forge(victim, world);
        if (!forged) continue;
        expect(Buffer.compare(forged, victim.pdf), 'the forger did something').not.toBe(0);
        const { verdict, alteration, words, advice } = judgeFile(forged, world.trust, NOW);
        expect(verdict, victim.name).not.toBe('genuine');
        if (forgery.told) expect(forgery.told, victim.name).toContain(alteration);
        expect(words).toMatch(/。$/u);
        expect(advice).toMatch(/。$/u);
      }
    });
  });
}
