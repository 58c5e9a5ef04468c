import type { Browser, ElementHandle, HTTPResponse, Page } from 'puppeteer-core';
import { pressable, sent, setControls } from './in-page.ts';

/** A person at a browser. Words are those on the page; pages are waited for. */
export interface Visitor {
  tab: Page;
  scripts: boolean;
  /** Opens a path; the status must be the expected one. */
  go(path: string, status?: number): Promise<void>;
  /** Clicks the button or link with these words inside `within` and waits for the page it leads to. */
  press(words: string, options?: { status?: number; within?: string }): Promise<void>;
  /** Clicks without waiting for another page. */
  click(words: string, within?: string): Promise<void>;
  /** Sets the page's inputs by their names, as a person would find them; those that are not there are left out. */
  fill(values: Readonly<Record<string, unknown>>): Promise<string[]>;
  /** What an input holds. */
  value(name: string): Promise<string>;
  /** The text of the page, or of a part of it, in one line. */
  text(selector?: string): Promise<string>;
  texts(selector: string): Promise<string[]>;
  path(): string;
  /** What a form would send, as it stands. */
  body(form: string): Promise<URLSearchParams>;
  /** Fetches with this person's session, as following a link would. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Fetches the PDF that a link with these words leads to. */
  download(words: string, within?: string): Promise<Uint8Array>;
}

interface Settings {
  browser: Browser;
  address: string;
  complaints: string[];
  scripts: boolean;
  account: string | undefined;
}

/** Lets somebody in. Whatever goes wrong on a page is added to `complaints`. */
export async function visit({ browser, address, complaints, scripts, account }: Settings): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  tab.setDefaultTimeout(15_000);
  await tab.setViewport({ width: 1280, height: 900 });
  await tab.setJavaScriptEnabled(scripts);
  listen(tab, complaints);

  const visitor: Visitor = {
    tab,
    scripts,
    go: async (path, status = 200) => {
      expectStatus(await tab.goto(new URL(path, address).href), status, tab.url());
    },
    press: async (words, { status = 200, within } = {}) => {
      const target = await find(tab, words, within);
      const [response] = await Promise.all([tab.waitForNavigation(), target.click()]);
      expectStatus(response, status, `${words} → ${tab.url()}`);
    },
    click: async (words, within) => {
      await (await find(tab, words, within)).click();
    },
    fill: async (values) => (await tab.evaluate(setControls(values))) as string[],
    value: async (name) =>
      String(await tab.$eval(`[name="${name}"]`, (input) => Reflect.get(input, 'value'))),
    text: async (selector = 'main') => (await visitor.texts(selector)).join(' '),
    texts: async (selector) =>
      await tab.$$eval(selector, (parts) =>
        parts.map((part) => String(Reflect.get(part, 'innerText')).replaceAll(/\s+/g, ' ').trim()),
      ),
    path: () => new URL(tab.url()).pathname,
    body: async (form) => new URLSearchParams((await tab.evaluate(sent(form))) as string),
    fetch: async (path, init = {}) => {
      const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
      const headers = { accept: 'text/html', origin: address, cookie };
      return await fetch(new URL(path, address), { redirect: 'manual', headers, ...init });
    },
    download: async (words, within) => {
      const link = await find(tab, words, within);
      let answer = await visitor.fetch(String(await link.evaluate((each) => Reflect.get(each, 'href'))));
      // The store's own link, good for a few minutes.
      if (answer.status === 303) answer = await fetch(answer.headers.get('location') ?? '');
      if (answer.headers.get('content-type') !== 'application/pdf') {
        throw new Error(`${words}: ${answer.status} ${answer.headers.get('content-type')}`);
      }
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
  if (account) {
    await visitor.go('/sign-in');
    const choice = await tab.waitForSelector(`button[name="account"][value="${account}"]`);
    await Promise.all([tab.waitForNavigation(), choice?.click()]);
  }
  return visitor;
}

/** Main documents answer with the status a test expects; anything else that fails is a complaint. */
function listen(tab: Page, complaints: string[]): void {
  tab.on('pageerror', (error) => complaints.push(`${tab.url()} ${String(error)}`));
  tab.on('console', (message) => {
    // Said of every answer of 400 and above; those are looked at below.
    const known = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !known) complaints.push(`${tab.url()} ${message.text()}`);
  });
  tab.on('requestfailed', (request) => {
    // A page that is left while it still loads something is not at fault.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') complaints.push(`${request.url()} ${reason}`);
  });
  tab.on('response', (response) => {
    const document = response.request().isNavigationRequest();
    if (!document && response.status() >= 400) complaints.push(`${response.url()} ${response.status()}`);
  });
}

function expectStatus(response: HTTPResponse | null, status: number, where: string): void {
  if (response?.status() !== status) throw new Error(`${where}: ${response?.status()} instead of ${status}`);
}

/** Finds by the words a person reads: a link, a button or the head of a folded part that begins with them. */
async function find(tab: Page, words: string, within = 'body'): Promise<ElementHandle> {
  const handle = await tab.evaluateHandle(pressable(words, within));
  const element = handle.asElement();
  if (!element) throw new Error(`nothing to press reads “${words}” on ${tab.url()}`);
  return element as ElementHandle;
}
