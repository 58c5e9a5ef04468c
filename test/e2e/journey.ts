import { formOf } from '../../forms/registry.ts';
import { procedures } from '../../procedures/registry.ts';
import type { House } from './house.ts';
import type { Papers } from './papers.ts';
import type { Visitor } from './visitor.ts';

/** The two kinds of applicant, with what distinguishes their journeys. */
export const HOSPITAL = {
  account: 'hospital',
  institution: 'demo-hospital',
  kind: 'medical-institution',
  name: '东昌府区示例镇中心卫生院',
  address: '聊城市东昌府区示例镇光岳北路1号',
};
export const PHARMACY = {
  account: 'pharmacy',
  institution: 'demo-pharmacy',
  kind: 'retail-pharmacy',
  name: '聊城示例大药房有限公司',
  address: '聊城市东昌府区示例街道健康路8号',
};
export type Applicant = typeof HOSPITAL;

export const PROCEDURE = (() => {
  const procedure = procedures.find(({ id }) => id === 'liaocheng/designation');
  if (!procedure) throw new Error('there is no procedure');
  return procedure;
})();

/** The sample answers to a form, in this applicant's name, filled in on `today`. */
export function answersTo(
  form: string,
  { kind, name, address }: Applicant,
  today: string,
): Record<string, unknown> {
  const values: Record<string, unknown> = { ...formOf(form).samples.find(({ id }) => id === kind)?.values };
  const known = {
    unitName: name,
    unitAddress: address,
    institutionName: name,
    pharmacyName: name,
    applicationDate: today,
  };
  for (const [field, value] of Object.entries(known)) if (field in values) values[field] = value;
  return values;
}

/** Begins an application at the city's agency; ends on the task list. Returns the case's path. */
export async function begin(visitor: Visitor, { kind }: Applicant): Promise<string> {
  await visitor.go(`/applications/new?procedure=${encodeURIComponent(PROCEDURE.id)}`);
  await visitor.fill({ kind, agency: 'liaocheng-city' });
  await visitor.press('开始填写');
  return visitor.path().replace(/\/tasks$/, '');
}

/** Fills in every part of a form from its first page on, adding the rows it needs; ends on the task list. */
export async function fillForm(
  visitor: Visitor,
  casePath: string,
  form: string,
  values: Record<string, unknown>,
  eachPart: (part: string) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await visitor.go(`${casePath}/forms/${form}`);
  for (let parts = 0; visitor.path().includes('/forms/') && parts < 12; parts += 1) {
    // Rows are only offered where an earlier answer on the page asks for them.
    await visitor.fill(values);
    for (const [table, rows] of Object.entries(values)) {
      if (Array.isArray(rows) && typeof rows[0] === 'object') await addRows(visitor, table, rows.length);
    }
    await visitor.fill(values);
    await eachPart(new URL(visitor.tab.url()).searchParams.get('part') ?? 'first');
    await visitor.press('保存并');
  }
}

export async function addRows(visitor: Visitor, table: string, wanted: number): Promise<void> {
  const rows = async () => (await visitor.tab.$$(`[data-table="${table}"] tbody tr`)).length;
  if (!(await visitor.tab.$(`[data-table="${table}"]`))) return;
  for (let there = await rows(); there < wanted; there += 1) {
    const button = `[data-table="${table}"] [data-add]`;
    const place = visitor.scripts && there > 0;
    if (place) await visitor.tab.click(button);
    else await Promise.all([visitor.tab.waitForNavigation(), visitor.tab.click(button)]);
  }
}

/** Fills in every form of the applicant. */
export async function fillForms(
  visitor: Visitor,
  casePath: string,
  applicant: Applicant,
  today: string,
): Promise<void> {
  for (const { form, appliesTo } of PROCEDURE.forms) {
    if (!appliesTo.includes(applicant.kind)) continue;
    await fillForm(visitor, casePath, form, answersTo(form, applicant, today));
  }
}

/** Chooses a file for a material on the materials page. */
export async function choose(visitor: Visitor, material: string, file: string): Promise<void> {
  const input = await visitor.tab.$(`input#${material}-file`);
  if (!input) throw new Error(`no upload for ${material}`);
  await input.uploadFile(file);
}

/** Uploads one file for a material on the materials page, and waits until it was inspected. */
export async function upload(house: House, visitor: Visitor, material: string, file: string): Promise<void> {
  await choose(visitor, material, file);
  await visitor.press('上传', { within: `#${material}` });
  await house.edition.settle();
}

/** Uploads a fitting file for every material that must be handed in, except `without`. */
export async function uploadAll(
  house: House,
  visitor: Visitor,
  casePath: string,
  papers: Papers,
  without: readonly string[] = [],
): Promise<string[]> {
  await visitor.go(`${casePath}/materials`);
  const wanted = await visitor.tab.$$eval('.material:has(.need-required) form.upload', (forms) =>
    forms.map((form) => ({
      id: form.closest('.material')?.id ?? '',
      accept: form.querySelector('input[type=file]')?.getAttribute('accept') ?? '',
    })),
  );
  const done: string[] = [];
  for (const { id, accept } of wanted) {
    if (without.includes(id)) continue;
    const file = accept.includes('pdf') ? papers.pdf : accept.includes('png') ? papers.png : papers.mp4;
    await upload(house, visitor, id, file);
    done.push(id);
  }
  return done;
}

/** The receiving clerk's way to a case: the queue, then its row. */
export async function openFromQueue(clerk: Visitor, casePath: string): Promise<void> {
  await clerk.go('/queue');
  const row = await clerk.tab.$(`a[href="${casePath}"]`);
  if (!row) throw new Error(`${casePath} is not in the queue`);
  await Promise.all([clerk.tab.waitForNavigation(), row.click()]);
}

/** Takes an officer's step on the case page that is open, with these inputs. */
export async function take(
  clerk: Visitor,
  step: string,
  values: Record<string, unknown> = {},
): Promise<void> {
  const action = `#action-${step}`;
  const { label } = PROCEDURE.steps.find(({ id }) => id === step) ?? { label: step };
  await clerk.click(label, action);
  await clerk.fill(values);
  await clerk.press(label, { within: `${action} form` });
}

/** Records on the serving page of the first unserved notice that it was handed over on `date`. */
export async function serve(visitor: Visitor, casePath: string, date: string): Promise<void> {
  await visitor.go(casePath);
  await visitor.press('填写送达回执');
  await visitor.fill({
    method: '直接送达',
    servedOn: date,
    recipient: '示例甲',
    recipientPhone: '0635-0000003',
  });
  await visitor.press('登记送达');
}

/** Moves the clock on the clock page to ten in the morning of a day. */
export async function moveTo(house: House, visitor: Visitor, date: string): Promise<void> {
  await visitor.go('/clock');
  await visitor.fill({ date });
  await visitor.press('拨动时钟');
  await house.edition.settle();
}
