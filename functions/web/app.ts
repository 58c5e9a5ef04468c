import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { UnknownFormError } from '../../forms/errors.ts';
import { mountApi } from '../api/mount.ts';
import { NotFound } from '../errors.ts';
import type { WebApp, WebDeps, WebEnv } from './context.ts';
import { NOT_FOUND, problemPage } from './problem.ts';
import { mountRateLimits } from './rate-limit.ts';
import { mountApiGuide } from './routes/api-guide.ts';
import { mountApplications } from './routes/applications.ts';
import { mountBars } from './routes/bars.ts';
import { mountBatches } from './routes/batches.ts';
import { mountCase } from './routes/case.ts';
import { mountCaseFile } from './routes/case-file.ts';
import { mountClock } from './routes/clock.ts';
import { mountComplaint } from './routes/complaint.ts';
import { mountDeadlineFeed } from './routes/deadline-feed.ts';
import { mountDevelopers } from './routes/developers.ts';
import { mountDraft } from './routes/draft.ts';
import { mountFigures } from './routes/figures.ts';
import { mountForecast } from './routes/forecast.ts';
import { mountForms } from './routes/forms.ts';
import { mountGuide } from './routes/guide.ts';
import { mountInbox } from './routes/inbox.ts';
import { mountInboxStatus } from './routes/inbox-status.ts';
import { mountInstitutionFacts } from './routes/institution-facts.ts';
import { mountIntake } from './routes/intake.ts';
import { mountMaterials } from './routes/materials.ts';
import { mountNoticeBoard } from './routes/notice-board.ts';
import { mountNotices } from './routes/notices.ts';
import { mountObjection } from './routes/objection.ts';
import { mountProposals } from './routes/proposals.ts';
import { mountPublic } from './routes/public.ts';
import { mountQueue } from './routes/queue.ts';
import { mountQueueBatch } from './routes/queue-batch.ts';
import { mountRecordFiles } from './routes/record-files.ts';
import { mountRegister } from './routes/register.ts';
import { mountSeal } from './routes/seal.ts';
import { mountSeals } from './routes/seals.ts';
import { mountStatus } from './routes/status.ts';
import { mountSteps } from './routes/steps.ts';
import { mountVerify } from './routes/verify.ts';
import { mountWebhooks } from './routes/webhooks.ts';
import { mountWithdraw } from './routes/withdraw.ts';
import { mountSession } from './session/index.ts';

/** The pages and the API, as one application. `session` decides who the viewer is. */
export function webApp(deps: WebDeps, env: Readonly<Record<string, string | undefined>>): WebApp {
  const app: WebApp = new Hono<WebEnv>();
  app.use(async (context, next) => {
    context.set('reference', randomUUID().slice(0, 8));
    await next();
    for (const [name, value] of Object.entries(securityHeaders(deps))) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    if (!context.res.headers.has('cache-control'))
      context.res.headers.set('cache-control', 'private, no-store');
  });
  mountRateLimits(app, deps);
  mountSession(app, {
    table: deps.table,
    now: deps.sessionNow ?? deps.now,
    env,
    problem: (c, p) => problemPage(deps, c, p),
  });
  mountPublic(app, deps);
  mountGuide(app, deps);
  mountForecast(app, deps);
  mountForms(app, deps);
  mountVerify(app, deps);
  mountObjection(app, deps);
  mountNoticeBoard(app, deps);
  mountComplaint(app, deps);
  mountInboxStatus(app, deps);
  mountStatus(app, deps);
  mountInbox(app, deps);
  mountApplications(app, deps);
  mountDraft(app, deps);
  mountMaterials(app, deps);
  mountSteps(app, deps);
  mountNotices(app, deps);
  mountCaseFile(app, deps);
  mountCase(app, deps);
  mountQueue(app, deps);
  mountQueueBatch(app, deps);
  mountSeals(app, deps);
  mountSeal(app, deps);
  mountIntake(app, deps);
  mountRecordFiles(app, deps);
  mountBars(app, deps);
  mountFigures(app, deps);
  mountRegister(app, deps);
  mountProposals(app, deps);
  mountInstitutionFacts(app, deps);
  mountBatches(app, deps);
  mountWithdraw(app, deps);
  mountWebhooks(app, deps);
  mountApiGuide(app, deps);
  mountDevelopers(app, deps);
  mountDeadlineFeed(app, deps);
  mountApi(app, deps);
  if (deps.demonstration) mountClock(app, deps, deps.demonstration);
  app.notFound((context) => problemPage(deps, context, NOT_FOUND));
  app.onError(async (error, context) => {
    if (error instanceof NotFound || error instanceof UnknownFormError)
      return await problemPage(deps, context, NOT_FOUND);
    const reference = context.get('reference');
    console.error(
      JSON.stringify({ fault: error.name, reference, path: context.req.routePath, message: error.message }),
    );
    return await problemPage(deps, context, {
      status: 500,
      heading: '系统出了故障',
      text: '这次操作没有完成，已经填写和上传的内容都还在。请稍后再试；仍不行的，请把编号告诉经办机构。',
      reference,
    });
  });
  return app;
}

/** One policy for every page: nothing from elsewhere, no inline script, forms only to ourselves and the upload bucket. */
function securityHeaders({ uploadOrigin, identityIssuer, identityOrigin }: WebDeps): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      `connect-src 'self' ${uploadOrigin}`,
      "frame-src 'self'",
      `form-action 'self' ${uploadOrigin} ${identityOrigin ?? new URL(identityIssuer).origin}`,
      "frame-ancestors 'self'",
      "base-uri 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cross-origin-opener-policy': 'same-origin',
  };
}
