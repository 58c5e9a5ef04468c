import type { Refusal } from '../../domain/case/decide.ts';
import type { CaseEvent } from '../../domain/case/event.ts';
import type { Procedure } from '../../domain/procedure.ts';
import { ROLE_LABELS } from '../../domain/role.ts';
import { citationView } from '../../templates/pages/present/citations.ts';
import { renderPage } from '../../templates/pages/render.ts';
import type { ProblemPage } from '../../templates/pages/views.ts';
import type { WebContext, WebDeps } from './context.ts';
import { frameFor } from './frame.ts';
import { eventLabel, momentInWords } from './present/history.ts';

type Problem = Pick<ProblemPage, 'status' | 'heading' | 'text'> & Partial<ProblemPage>;

export const NOT_FOUND: Problem = {
  status: 404,
  heading: '没有找到这个页面',
  text: '地址可能有误，或者这件事不在您的办理范围内。',
};

export const SIGN_IN_FIRST: Problem = {
  status: 401,
  heading: '请先登录',
  text: '这个页面要登录以后才能看。',
};

export const FORBIDDEN: Problem = {
  status: 403,
  heading: '您不能办理这一项',
  text: '您的岗位或者所在机构没有办理这一项的权限。',
};

export const CLOSED: Problem = {
  status: 409,
  heading: '现在不能修改申请',
  text: '申请已经提交或者已经办结，表单和材料不能再改。您填写过的内容都还在。',
};

export const KEY_REUSED: Problem = {
  status: 422,
  heading: '这个页面已经提交过',
  text: '同一个页面提交了两次不同的内容。第一次提交的已经生效，请回到案卷核对。',
};

/** Answers with a page that says what went wrong and what to do; API clients get problem details (RFC 9457). */
export async function problemPage(deps: WebDeps, context: WebContext, problem: Problem): Promise<Response> {
  const { status } = problem;
  if (wantsJson(context))
    return problemDetails(status, problem.heading, problem.text, { reference: problem.reference });
  const frame = await frameFor(deps, context, { title: problem.heading, audience: 'public' });
  const actions = problem.actions ?? [{ href: '/', label: '回到首页' }];
  return context.html(renderPage('problem', { ...problem, actions, frame }), status as 400);
}

/** `application/problem+json`. */
export function problemDetails(status: number, title: string, detail: string, more: object = {}): Response {
  const body = { type: 'about:blank', title, status, detail, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
}

/** A refusal as a page: every reason, the first with its article. */
export function refusalProblem(refusals: readonly Refusal[], backHref: string): Problem {
  const [citation] = refusals.flatMap(({ citations }) => citations);
  return {
    status: 409,
    heading: '现在不能办理',
    text: refusals.map(({ message }) => message).join(' '),
    ...(citation && { citation: citationView(citation) }),
    actions: [{ href: backHref, label: '回到案卷' }],
  };
}

/** Somebody else acted since the page was opened; what they did stands beside what was tried. */
export function staleProblem(procedure: Procedure, since: readonly CaseEvent[], yours: string): Problem {
  const [first] = since;
  return {
    status: 409,
    heading: '这件事刚刚有人办过',
    text: '您打开页面之后，案卷有了新的办理记录。您填写的内容没有提交，请看过最新情况再办。',
    ...(first && {
      changed: {
        by: ROLE_LABELS[first.actor.role],
        at: momentInWords(first.at),
        rows: since.map((event) => ({
          label: momentInWords(event.at),
          theirs: eventLabel(procedure, event),
          yours,
        })),
      },
    }),
  };
}

export function wantsJson(context: WebContext): boolean {
  const accept = context.req.header('accept') ?? '';
  return context.req.path.startsWith('/api/') || (accept.includes('json') && !accept.includes('text/html'));
}
