/** One answer, with its text read. */
export interface Page {
  url: string;
  status: number;
  headers: Headers;
  text: string;
}

/** As much of a browser as signing in needs: cookies by host, redirects one by one, forms as pages have them; no scripts. */
export function openBrowser() {
  const jar = new Map<string, string>();
  const visited: string[] = [];

  async function go(url: string, init: RequestInit = {}): Promise<Page> {
    visited.push(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = new Headers(init.headers);
    if (cookie) headers.set('cookie', cookie);
    if (!headers.has('accept')) headers.set('accept', 'text/html');
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(line);
    return { url, status: response.status, headers: response.headers, text: await response.text() };
  }

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
    else jar.set(name, value);
  }

  /** Follows redirects until `stop` says that one is not to be followed, or to the end. */
  async function follow(page: Page, stop: (location: string) => boolean = () => false): Promise<Page> {
    const location = page.headers.get('location');
    if (page.status < 300 || page.status > 399 || location === null) return page;
    const next = new URL(location, page.url).href;
    return stop(next) ? page : await follow(await go(next), stop);
  }

  async function post(
    url: string,
    fields: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const origin = { origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' };
    return await go(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { ...origin, ...headers },
    });
  }

  /** Sends the first form of a page with these fields. */
  async function submit(page: Page, fields: Record<string, string>): Promise<Page> {
    const action = /<form method="post" action="([^"]+)"/.exec(page.text)?.[1];
    if (action === undefined) throw new Error(`no form on ${page.url}: ${page.text.slice(0, 300)}`);
    return await post(new URL(action, page.url).href, fields);
  }

  return { jar, visited, go, follow, post, submit };
}

export type Browser = ReturnType<typeof openBrowser>;
