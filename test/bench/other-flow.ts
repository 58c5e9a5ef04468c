import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { ensureChromium } from '../../templates/engine/chromium-binary.ts';
import { CHROMIUM_FLAGS } from '../../templates/engine/chromium-flags.ts';
import { ensureFonts } from '../../templates/fonts/build.ts';
import { fontsConf } from '../../templates/fonts/fontconfig.ts';

/** Printing as common HTML-to-PDF services do it. */
export interface OtherFlow {
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Ours make one process of the browser; others leave it its own several. */
const OURS_ALONE = ['--single-process', '--no-zygote', '--in-process-gpu'];

/**
 * One warm browser, the same binary and fonts as ours, and for every print: a fresh tab, the page as a file, every request
 * looked at, waiting until it is loaded, printing, closing the tab. (The manner of Gotenberg; not Gotenberg itself.)
 */
export async function openOtherFlow(): Promise<OtherFlow> {
  const folder = mkdtempSync(join(tmpdir(), 'dingdian-bench-'));
  const [binary, fonts] = await Promise.all([ensureChromium(), ensureFonts()]);
  writeFileSync(join(folder, 'fonts.conf'), fontsConf(fonts.folders, fonts.cache));
  const browser = await launch({
    executablePath: binary.executable,
    headless: 'shell',
    args: CHROMIUM_FLAGS.filter((flag) => !OURS_ALONE.includes(flag)),
    env: {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      TMPDIR: folder,
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: binary.libraries,
      LANG: 'C.UTF-8',
      TZ: 'UTC',
    },
    userDataDir: join(folder, 'profile'),
    pipe: true,
  });
  const file = join(folder, 'index.html');
  return {
    async print(html) {
      writeFileSync(file, html);
      const page = await browser.newPage();
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        void (request.url().startsWith('file:') || request.url().startsWith('data:')
          ? request.continue()
          : request.abort());
      });
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      await page.close();
      return pdf;
    },
    async close() {
      const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
      browser.process()?.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
