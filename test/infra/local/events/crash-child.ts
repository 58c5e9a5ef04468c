import { openEvents } from '../../../../infra/local/events/service.ts';

// Accepts one event and dies by kill -9 in the middle of delivering it.
const events = openEvents({
  file: process.argv[2] ?? '',
  clock: Date.now,
  invoke: async () => {
    process.kill(process.pid, 'SIGKILL');
    await new Promise(() => undefined);
  },
  rules: [{ name: 'all', pattern: { source: ['dingdian.case'] }, targets: [{ function: 'wake' }] }],
  schedules: [],
});
const Entries = [{ Source: 'dingdian.case', DetailType: 'case-accepted', Detail: '{"caseId":"c1"}' }];
const headers = { 'x-amz-target': 'AWSEvents.PutEvents' };
await events.handle({ method: 'POST', url: '/', headers, body: Buffer.from(JSON.stringify({ Entries })) });
await events.tick();
