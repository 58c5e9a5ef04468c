import { html } from 'hono/html';
import type { WebContext } from '../context.ts';
import { problemDetails, wantsJson } from '../problem.ts';

/** Why signing in or a request was refused, and what to do now. */
export interface SessionProblem {
  status: 400 | 401 | 403 | 405 | 503;
  heading: string;
  text: string;
  actions?: readonly { href: string; label: string }[];
}

const AGAIN = { href: '/sign-in?again=1', label: '重新登录' };
const HOME = { href: '/', label: '回到首页' };

export const PROBLEMS = {
  lost: {
    status: 400,
    heading: '登录没有完成',
    text: '登录等待得太久，或者页面被打开了两次，或者浏览器没有接受 Cookie。请重新登录。',
    actions: [AGAIN, HOME],
  },
  cancelled: {
    status: 400,
    heading: '登录没有完成',
    text: '身份认证那一边没有同意这次登录，或者登录被取消了。请重新登录。',
    actions: [AGAIN, HOME],
  },
  noRole: {
    status: 403,
    heading: '这个账户不能办理业务',
    text: '账户已经通过认证，但是没有分配本系统的岗位，或者没有写明所属的机构。请联系本单位的系统管理员，或者换一个账户登录。',
    actions: [{ ...AGAIN, label: '换一个账户登录' }, HOME],
  },
  unavailable: {
    status: 503,
    heading: '暂时不能登录',
    text: '身份认证服务现在连不上。已经填写和上传的内容都还在，请过几分钟再试。',
    actions: [AGAIN, HOME],
  },
  otherSite: {
    status: 403,
    heading: '这次提交没有被接受',
    text: '提交来自别的网站，或者浏览器没有说明来自哪里，为了您的安全没有办理。请回到本系统的页面重新提交。',
    actions: [HOME],
  },
  wrongMethod: {
    status: 405,
    heading: '请用页面上的“退出”按钮',
    text: '打开这个地址不会退出登录。请用页面右上角的“退出”按钮。',
    actions: [HOME],
  },
} as const satisfies Record<string, SessionProblem>;

export type ProblemWriter = (context: WebContext, problem: SessionProblem) => Response | Promise<Response>;

/** Answers without the product's look, for where nobody hands in a better one. */
export const plainProblem: ProblemWriter = async (context, { status, heading, text, actions = [HOME] }) => {
  if (wantsJson(context)) return problemDetails(status, heading, text);
  const links = actions.map(({ href, label }) => html`<li><a href="${href}">${label}</a></li>`);
  const page = html`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${heading}</title></head>
<body><main><h1>${heading}</h1><p>${text}</p><ul>${links}</ul></main></body></html>`;
  return context.html(page, status);
};

/** The answer to a bearer token that is not good (RFC 6750). */
export function badToken(): Response {
  const response = problemDetails(
    401,
    '访问令牌无效',
    '令牌已经过期、不是给本接口的，或者没有写明岗位。请重新取得令牌。',
  );
  response.headers.set('www-authenticate', 'Bearer error="invalid_token"');
  return response;
}
