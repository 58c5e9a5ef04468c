import type { Account } from './accounts.ts';

/** What a sign-in page shows and where it posts to: fields `account` and `password`. */
export interface LoginView {
  uid: string;
  action: string;
  accounts: readonly Account[];
  /** What was wrong with the last try. */
  error?: string;
}

export type RenderLogin = (view: LoginView) => string | Promise<string>;

/** A sign-in page without any look: a list of the ready accounts and a form. */
export function plainLogin({ action, accounts, error }: LoginView): string {
  const options = accounts.map(
    ({ id, name }) => `<option value="${escaped(id)}">${escaped(name)}（${escaped(id)}）</option>`,
  );
  const passwords = accounts
    .filter(({ password }) => password !== undefined)
    .map(({ name, password }) => `<li>${escaped(name)}：<code>${escaped(password ?? '')}</code></li>`);
  return page(
    '登录',
    `<h1>登录</h1>
${error ? `<p role="alert">${escaped(error)}</p>` : ''}
<form method="post" action="${escaped(action)}">
<p><label for="account">账户</label> <select id="account" name="account">${options.join('')}</select></p>
<p><label for="password">密码</label> <input id="password" name="password" type="password" autocomplete="current-password"></p>
<p><button>登录</button></p>
</form>
<p>这里是演示账户，人物均为虚构。${passwords.length > 0 ? '各账户的密码：' : ''}</p>
<ul>${passwords.join('')}</ul>`,
  );
}

/** Something went wrong with signing in; `again` leads to a fresh start. */
export function plainProblem(text: string, again: string): string {
  return page(
    '不能登录',
    `<h1>不能登录</h1><p>${escaped(text)}</p><p><a href="${escaped(again)}">重新登录</a></p>`,
  );
}

/** Asks whether to sign out. `form` is the provider's own hidden form, `op.logoutForm`. */
export function plainSignOut(form: string): string {
  return page(
    '退出登录',
    `<h1>要退出登录吗？</h1>${form}
<p><button type="submit" form="op.logoutForm" name="logout" value="yes">退出登录</button>
<button type="submit" form="op.logoutForm">不退出</button></p>`,
  );
}

export function plainSignedOut(): string {
  return page('已经退出', '<h1>已经退出登录</h1><p><a href="/">回到首页</a></p>');
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><main>${body}</main></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
