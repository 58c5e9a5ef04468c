import { expect, test } from 'vitest';
import { openWorld } from '../../functions/api/world.ts';
import { handInFiles } from '../../functions/api/stories.ts';
import { loadCase } from '../../../functions/use-cases/load-case.ts';
import { contextOf } from '../../../functions/use-cases/notice-paper.ts';
import { documentOf } from '../../../templates/registry.ts';
import { samples } from '../../../forms/guangdong/samples.ts';
import * as c from './cases.ts';

const doc = (p: any) => { const { forms, ...rest } = p; return { ...rest, ...Object.fromEntries(Object.entries(forms ?? {}).map(([k, v]) => [({ 'guangdong/acceptance-checks': 'checks', 'guangdong/assessment': 'assessment', 'guangdong/agreement-terms': 'terms' } as any)[k], v])) }; };

test('api', async () => {
  const world = await openWorld('2026-09-28T10:00:00+08:00');
  const begun = await world.post('/api/applications', { as: 'applicant', body: { procedure: 'guangdong/designation', agency: 'county', applicantKind: 'medical-institution' } });
  const id = begun.body.caseId;
  const values: any = { ...samples[0]?.values, applicationDate: '2026-09-25' };
  const put = await world.call('PUT', `/api/cases/${id}/forms/guangdong/application`, { as: 'applicant', headers: { 'if-match': '"0"' }, body: values });
  console.log(put.status, JSON.stringify(put.body.errors));
  await handInFiles(world, id);
  const step = async (as: any, name: string, body: object = {}) => {
    const told = await world.post(`/api/cases/${id}/steps/${name}`, { as, body });
    console.log(name, told.status, told.status < 300 ? '' : JSON.stringify(told.body).slice(0, 600));
    return told;
  };
  await step('applicant', 'submit');
  await step('clerk', 'record-checks', { checks: { licenceVerifiedByDataSharing: true, personDiscredited: false } });
  await step('clerk', 'accept');
  await step('clerk', 'confirm-materials');
  await step('reviewer', 'start-assessment', c.PANEL);
  await step('reviewer', 'pass', { ...doc(c.PASS), assessment: { ...(doc(c.PASS) as any).assessment, assessedOn: '2026-09-27' } });
  await step('reviewer', 'file-result', { filedOn: '2026-09-28', authority: '医保局' });
  await step('reviewer', 'publicise', { publishedOn: '2026-09-28', where: '官网' });
  world.moveTo('2026-10-28');
  await step('reviewer', 'list-for-agreement');
  await step('reviewer', 'start-negotiation', { startedOn: '2026-10-20' });
  await step('reviewer', 'sign-by-county', { signedOn: '2026-10-25', validFrom: '2026-10-26', validUntil: '2027-10-25', terms: { agreedScope: '全部' }, reason: '例外' });
  await step('reviewer', 'publish-signed', { publishedOn: '2026-10-28', where: '官网' });
  const loaded = await loadCase(world.deps.table, id);
  for (const n of loaded.state.notices) {
    const ctx = await contextOf(world.deps as any, loaded, n);
    const rule = loaded.procedure.notices.find((r) => r.id === n.notice)!;
    const d = documentOf(rule.document);
    const r = d.data.safeParse({ ...(d.fromCase?.(ctx) as object), verificationCode: n.code });
    console.log(n.notice, n.number, r.success, r.success ? '' : r.error.message);
  }
  const out = await world.get(`/api/cases/${id}`, { as: 'applicant' });
  console.log(out.status);
  expect(loaded.state.stage).toBe('designated');
  const b2 = await world.post('/api/applications', { as: 'applicant', body: { procedure: 'guangdong/internet-supplement', agency: 'county', applicantKind: 'internet-hospital' } });
  console.log(b2.status, JSON.stringify(b2.body).slice(0, 200), (await world.get(`/api/cases/${b2.body.caseId}`, { as: 'applicant' })).status, (await world.get(`/api/cases/${b2.body.caseId}/uploads`, { as: 'applicant' })).status);
});
