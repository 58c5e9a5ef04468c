import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { type Account, accountFor } from './accounts.ts';
import { plainProblem, type RenderLogin } from './pages.ts';

const LARGEST_FORM = 10_000;

/** The page on which a person signs in, below `<mount>/interaction/`. Works without JavaScript. */
export async function interact(
  {
    provider,
    accounts,
    renderLogin,
  }: { provider: Provider; accounts: readonly Account[]; renderLogin: RenderLogin },
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const interaction = await openInteraction(provider, request, response);
  // The cookie names the interaction; another one in the address is somebody else's, or an old tab's.
  if (!interaction || !request.url?.split('?')[0]?.endsWith(`/${interaction.uid}`)) {
    send(response, 400, plainProblem('登录页面已经过期，或者浏览器没有接受 Cookie。', '/sign-in'));
    return;
  }
  if (interaction.prompt.name !== 'login')
    throw new Error(`prompt ${interaction.prompt.name} is not implemented`);
  const view = {
    uid: interaction.uid,
    action: `${new URL(provider.issuer).pathname}/interaction/${interaction.uid}`,
    accounts,
  };
  if (request.method === 'GET' || request.method === 'HEAD') {
    send(response, 200, await renderLogin(view));
    return;
  }
  const form = request.method === 'POST' ? await readForm(request) : undefined;
  if (!form) {
    send(response, 400, plainProblem('浏览器发来的内容不是登录表单。', '/sign-in'));
    return;
  }
  const account = accountFor(accounts, form.get('account') ?? '', form.get('password') ?? '');
  if (!account) {
    send(response, 401, await renderLogin({ ...view, error: '账户或者密码不对，请重新输入。' }));
    return;
  }
  await provider.interactionFinished(
    request,
    response,
    { login: { accountId: account.id } },
    { mergeWithLastSubmission: false },
  );
}

async function openInteraction(provider: Provider, request: IncomingMessage, response: ServerResponse) {
  try {
    return await provider.interactionDetails(request, response);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | undefined> {
  if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return undefined;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LARGEST_FORM) return undefined;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  response.end(html);
}
