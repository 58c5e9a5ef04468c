import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, launch } from 'puppeteer-core';
import { ensureChromium } from '../../../templates/engine/chromium-binary.ts';
import { assets } from '../../../templates/pages/assets.ts';
import type { GalleryPage } from '../../../templates/pages/gallery.ts';

/** What the server will send with every page; nothing inline, nothing from elsewhere. */
export const POLICY =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self' about:; form-action 'self'; base-uri 'none'";

/** The gallery behind a loopback server, and a browser that has Chinese fonts wherever it runs. */
export interface Exhibition {
  browser: Browser;
  /** Address of a page's sample. */
  address: (page: Pick<GalleryPage, 'name' | 'sample'>) => string;
  close: () => Promise<void>;
}

/** Opens the exhibition, with further scripts by their paths. The caller closes it. */
export async function openExhibition(
  pages: readonly GalleryPage[],
  scripts: Readonly<Record<string, string>> = {},
): Promise<Exhibition> {
  const files = new Map<string, { body: string | Buffer; type: string }>(
    assets.map(({ path, body, contentType }) => [path, { body, type: contentType }]),
  );
  for (const { name, sample, html } of pages)
    files.set(`/${name}/${sample}`, { body: html, type: 'text/html; charset=utf-8' });
  for (const [path, body] of Object.entries(scripts)) files.set(path, { body, type: 'text/javascript' });
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '');
    const head = {
      'content-type': file?.type ?? 'text/plain',
      'content-security-policy': POLICY,
      // A large script is compiled once and not with every page.
      ...(file?.type === 'text/javascript' && { 'cache-control': 'max-age=600' }),
    };
    response.writeHead(file ? 200 : 404, head).end(file?.body ?? 'nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const folder = await mkdtemp(join(tmpdir(), 'dingdian-pages-'));
  const browser = await startBrowser(folder);
  return {
    browser,
    address: ({ name, sample }) => `${origin}/${name}/${encodeURIComponent(sample)}`,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A browser with Chinese fonts; what it keeps goes into `folder`. */
export async function startBrowser(folder: string): Promise<Browser> {
  const fontFolders = ['noto-sans-sc', 'noto-serif-sc'].map((name) =>
    dirname(fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}/package.json`))),
  );
  const fonts = join(folder, 'fonts.conf');
  const dirs = fontFolders.flatMap((dir) =>
    [400, 500, 600, 700].map((weight) => `<dir>${dir}/${WEIGHTS[weight]}</dir>`),
  );
  await writeFile(
    fonts,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs.join('')}<cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  const { executable, libraries } = await ensureChromium();
  return launch({
    executablePath: executable,
    headless: 'shell',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--hide-scrollbars',
      '--lang=zh-CN',
      '--force-color-profile=srgb',
    ],
    env: {
      ...process.env,
      FONTCONFIG_FILE: fonts,
      LD_LIBRARY_PATH: libraries,
      TMPDIR: folder,
      HOME: folder,
      // Without a locale of its own, a bare machine's browser cannot open files with Chinese names.
      LC_ALL: 'C.UTF-8',
    },
  });
}

const WEIGHTS: Readonly<Record<number, string>> = {
  400: '400Regular',
  500: '500Medium',
  600: '600SemiBold',
  700: '700Bold',
};
