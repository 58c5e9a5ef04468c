import { type Browser, openBrowser, type Page } from './browser.ts';
import type { House } from './house.ts';

/** What people do at a house. */
export function stepsAt(house: () => House) {
  const at = (path: string) => house().origin + path;

  /** Goes as far as the provider's page. */
  async function toLogin(browser: Browser, path = '/sign-in?returnTo=/whoami'): Promise<Page> {
    return await browser.follow(await browser.go(at(path)));
  }

  /** Signs in, up to the address that carries the code, which is not visited. */
  async function untilCode(browser: Browser, id: string, path?: string): Promise<string> {
    const page = await toLogin(browser, path);
    const sent = await browser.submit(page, { account: id, password: `pass-${id}` });
    const stopped = await browser.follow(sent, (location) => location.includes('/sign-in/callback'));
    return stopped.headers.get('location') ?? '';
  }

  async function signIn(
    id: string,
    browser = openBrowser(),
    path?: string,
  ): Promise<{ browser: Browser; page: Page }> {
    const page = await browser.follow(await browser.go(await untilCode(browser, id, path)));
    return { browser, page };
  }

  async function viewerIn(browser: Browser): Promise<unknown> {
    return JSON.parse((await browser.go(at('/whoami'))).text);
  }

  return { at, toLogin, untilCode, signIn, viewerIn };
}
