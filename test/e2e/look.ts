import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DESKTOP = { width: 1280, height: 900 };
/** Long pages are pictured in pieces of this height. */
const SLICE = 2200;
const PHONE = { width: 390, height: 844 };
/** A folder for pictures of every page, when somebody wants to look at them. */
const PICTURES = process.env.E2E_SCREENSHOTS;

/**
 * A page looked at once, however often it is passed: its accessibility, and its width on a desktop and on a phone. What depends on a
 * phone's width besides is judged on the pages' samples.
 */
export interface Looker {
  look(tab: Page, name: string): Promise<void>;
  /** What was found wrong. */
  findings: readonly string[];
  seen: ReadonlySet<string>;
}

export function looker(prefix: string): Looker {
  const findings: string[] = [];
  const seen = new Set<string>();
  return {
    findings,
    seen,
    look: async (tab, name) => {
      if (seen.has(name)) return;
      seen.add(name);
      for (const [device, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
        await tab.setViewport(viewport);
        if (PICTURES) await picture(tab, `${prefix}-${name}-${device}`);
        const width = Number(await tab.evaluate('document.documentElement.scrollWidth'));
        if (width > viewport.width) findings.push(`${name} on a ${device}: ${width} pixels wide`);
      }
      await tab.setViewport(DESKTOP);
      // A bar that sticks to the window's edge lies over nothing at the end of the page.
      await tab.evaluate('scrollTo(0, document.documentElement.scrollHeight)');
      findings.push(...(await violations(tab)).map((found) => `${name}: ${found}`));
    },
  };
}

async function violations(tab: Page): Promise<string[]> {
  if (!(await tab.evaluate('Boolean(globalThis.axe)'))) await tab.evaluate(AXE);
  const found: unknown = await tab.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'], preload: false }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ').slice(0, 300)))`,
  );
  return (found as unknown[]).map(String);
}

async function picture(tab: Page, name: string): Promise<void> {
  mkdirSync(PICTURES ?? '', { recursive: true });
  const { width = 0 } = tab.viewport() ?? {};
  const height = Number(await tab.evaluate('document.documentElement.scrollHeight'));
  for (let top = 0; top < height; top += SLICE) {
    const path = join(PICTURES ?? '', `${name}-${top / SLICE}.png`) as `${string}.png`;
    await tab.screenshot({ path, clip: { x: 0, y: top, width, height: Math.min(SLICE, height - top) } });
  }
}
