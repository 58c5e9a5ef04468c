import type { Agency } from '../../../domain/agency.ts';
import { monthlyReminder } from '../../../domain/case/reminders.ts';
import type { Citation } from '../../../domain/citation.ts';
import { addDays, type CivilDate, civilDate, dateOf } from '../../../domain/time/civil-date.ts';
import type { Renderer } from '../../../templates/engine/render.ts';
import { documentOf } from '../../../templates/registry.ts';
import { quotedFrom } from '../../../templates/standard/shared.ts';
import { listAgencies } from '../../adapters/directory.ts';
import {
  listPublicationOrders,
  type PublicationOrder,
  type PublishedFile,
  publicationsOf,
  putPublication,
  type RegisterPublication,
} from '../../adapters/register-publications.ts';
import type { Status } from '../../adapters/register-row.ts';
import type { Deps } from '../deps.ts';
import { basisFor, PAPER } from './basis.ts';
import { csvHead, csvRow, publicView } from './export.ts';
import { everyRow, type Found } from './list.ts';
import { type Desk, openDesk } from './volumes.ts';

export interface PublishDeps extends Deps {
  renderer: Renderer;
}

/** Institutions of one PDF at most: longer lists would need a browser as large as they are. */
export const LARGEST_VOLUME = 1_000;

/** What has to be published by today and is not: this month's from its day on (R12), and last month's where it was missed. */
export async function duePublications(
  deps: Pick<Deps, 'table' | 'calendar' | 'now'>,
): Promise<{ agency: Agency; month: string; asOf: CivilDate }[]> {
  const today = dateOf(deps.now());
  const lastMonth = addDays(civilDate(`${today.slice(0, 8)}01`), -1);
  const days = [lastMonth, today].map((day) => monthlyReminder(deps.calendar, day).on);
  const agencies = (await listAgencies(deps.table)).filter((agency) => basisFor(agency, today).monthly);
  const due: { agency: Agency; month: string; asOf: CivilDate }[] = [];
  for (const asOf of days.filter((day) => day <= today)) {
    const month = asOf.slice(0, 7);
    for (const agency of agencies) {
      const made = await publicationsOf(deps.table, month, agency.id);
      if (!made.some(({ occasion }) => occasion === 'monthly')) due.push({ agency, month, asOf });
    }
  }
  return due;
}

/** Publishes what officers of an agency have ordered and is not made yet. */
export async function publishOrdered(deps: PublishDeps, agencyId: string): Promise<void> {
  const agency = (await listAgencies(deps.table)).find(({ id }) => id === agencyId);
  if (!agency) return;
  for (const order of await listPublicationOrders(deps.table, agencyId)) {
    const made = await publicationsOf(deps.table, order.month, agencyId);
    if (!made.some(({ at }) => at === order.at)) await publishRegister(deps, agency, dateOf(order.at), order);
  }
}

/**
 * Makes an agency's register of a day: PDF in volumes, CSV, JSON, kept in the archive, then on record. It reads and writes a stretch
 * at a time, whatever its length. Undefined where there is nobody to list. A try that broke off leaves files nobody is told of.
 */
export async function publishRegister(
  deps: PublishDeps,
  agency: Agency,
  asOf: CivilDate,
  order?: PublicationOrder,
): Promise<RegisterPublication | undefined> {
  const month = asOf.slice(0, 7);
  const at = order?.at ?? deps.now();
  const { basis } = basisFor(agency, asOf);
  const stamp = at.slice(0, 19).replaceAll(/\D/g, '');
  const desk = await openDesk(
    deps.files,
    `register/${agency.id}/${month}/${order ? 'ordered' : 'monthly'}-${stamp}`,
  );
  const paper = paperOf(deps, desk, { agency, asOf, basis });
  try {
    const csv = await desk.open('register.csv', 'text/csv; charset=utf-8');
    const json = await desk.open('register.json', 'application/json; charset=utf-8');
    const counts: Record<Status, number> = { designated: 0, suspended: 0, ended: 0 };
    await csv.write(csvHead());
    await json.write(`${JSON.stringify({ agency: agency.id, month, asOf }).slice(0, -1)},"items":[`);
    for await (const found of told(deps, agency.id, asOf)) {
      const { status } = found.standing;
      await csv.write(csvRow(found));
      const first = Object.values(counts).every((count) => count === 0);
      await json.write(`${first ? '' : ','}\n${JSON.stringify(publicView(found))}`);
      counts[status] += 1;
      if (status === 'designated') await paper.add(found);
    }
    await json.write('\n]}\n');
    if (Object.values(counts).every((count) => count === 0)) return undefined;
    const files = [...(await paper.finish()), await csv.issue(), await json.issue()];
    const publication: RegisterPublication = {
      month,
      agency: agency.id,
      agencyName: agency.name,
      region: agency.region,
      asOf,
      at,
      occasion: order ? 'ordered' : 'monthly',
      counts,
      files,
      basis,
    };
    await putPublication(deps.table, publication);
    return publication;
  } finally {
    await paper.leave();
    await desk.clear();
  }
}

/** Who is told: everybody designated or suspended on the day, and whose agreement ended in its month. */
async function* told({ table, now }: PublishDeps, agency: string, asOf: CivilDate): AsyncGenerator<Found> {
  const today = dateOf(now());
  const on = asOf < today ? { on: asOf } : {};
  for await (const found of everyRow(table, { agency, status: 'all', ...on }, today)) {
    const { status, from } = found.standing;
    if (status !== 'ended' || from.slice(0, 7) === asOf.slice(0, 7)) yield found;
  }
}

/** Volumes that are being printed while further rows are read, at most. */
const AT_ONCE = 2;

/** The PDF, volume by volume; each goes into the archive as soon as it is printed. */
function paperOf(
  { renderer }: PublishDeps,
  desk: Desk,
  { agency, asOf, basis }: { agency: Agency; asOf: CivilDate; basis: readonly Citation[] },
) {
  const document = documentOf(PAPER);
  const volumes: PublishedFile[] = [];
  const printing = new Set<Promise<void>>();
  let begun = 0;
  let rows: object[] = [];
  let count = 0;
  const print = async (volume: number, data: object): Promise<void> => {
    const pdf = await renderer.pdf(document, data, { date: asOf });
    volumes[volume - 1] = await desk.issue(`volume-${volume}.pdf`, 'application/pdf', pdf);
  };
  const begin = async (last: boolean): Promise<void> => {
    if (printing.size >= AT_ONCE) await Promise.race(printing);
    begun += 1;
    const work = print(begun, {
      agency: { name: agency.name, phone: agency.phone },
      issuedOn: asOf,
      asOf,
      region: agency.region,
      volume: last && begun === 1 ? null : begun,
      total: last ? count : null,
      institutions: rows,
      basis: basis.map(quotedFrom),
      receiptNumber: null,
      verificationCode: null,
    });
    rows = [];
    printing.add(work);
    // Whoever waits for it is told when it fails; this only takes it off.
    work.finally(() => printing.delete(work)).catch(() => undefined);
  };
  return {
    async add({ row }: Found): Promise<void> {
      if (rows.length === LARGEST_VOLUME) await begin(false);
      count += 1;
      rows.push({
        serial: count,
        name: row.name,
        address: row.address ?? '',
        designation: designationOf(row),
        agreementUntil: row.validUntil ?? null,
      });
    },
    async finish(): Promise<PublishedFile[]> {
      await begin(true);
      await Promise.all(printing);
      return volumes;
    },
    /** What is being printed comes to its end before its folder goes. */
    leave: () => Promise.allSettled(printing),
  };
}

/** What it is designated for, in a few words. */
function designationOf({ kindLabel, qualifications }: Found['row']): string {
  if (qualifications.length === 0) return kindLabel;
  return qualifications.flatMap(({ disease, endedOn }) => (endedOn ? [] : disease)).join('、');
}
