import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../templates/read-pdf.ts';
import { type House, openHouse } from './house.ts';
import { begin, fillForms, HOSPITAL, uploadAll } from './journey.ts';
import { looker } from './look.ts';
import { layOutPapers, type Papers } from './papers.ts';
import type { Visitor } from './visitor.ts';

let house: House;
let papers: Papers;
const eyes = looker('application');

beforeAll(async () => {
  [house, papers] = await Promise.all([openHouse(), layOutPapers()]);
});
afterAll(async () => {
  papers?.remove();
  await house?.close();
});

test('probe', async () => {
  const t = Date.now();
  const lap = (w: string) => console.log(w, Date.now() - t);
  const hospital = await house.visitor('hospital');
  lap('signed in');
  await eyes.look(hospital.tab, 'home');
  await hospital.go('/applications');
  await eyes.look(hospital.tab, 'applications');
  lap('looked');
  const path = await begin(hospital, HOSPITAL);
  await eyes.look(hospital.tab, 'tasks');
  lap('filled');
  console.log(await hospital.text());
  await uploadAll(house, hospital, path, papers);
  lap('uploaded');
  await eyes.look(hospital.tab, 'materials');
  await hospital.go(`${path}/check`);
  await eyes.look(hospital.tab, 'check');
  console.log(await hospital.text());
  await hospital.press('提交申请');
  await eyes.look(hospital.tab, 'submitted');
  console.log(await hospital.text());
  lap('submitted');
  console.log(house.complaints, eyes.findings);
}, 120_000);
