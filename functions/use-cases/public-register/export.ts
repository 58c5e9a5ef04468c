import { WORDS } from '../../../templates/pages/labels.ts';
import type { Interval, RegisterRow } from '../../adapters/register-row.ts';
import type { Found } from './list.ts';

// The register as data for others: one shape for the API, for JSON files and, flattened, for spreadsheets.

/** An entry as the public is given it. Field by field, so that nothing comes along unseen. */
export function publicView({ row, standing }: Found) {
  const { entry, institution, name, creditCode, address, kind, kindLabel, particulars, agreement } = row;
  return {
    id: entry,
    institution,
    name,
    ...(creditCode && { creditCode }),
    ...(address && { address }),
    kind,
    kindLabel,
    particulars: particulars.map(({ label, value }) => ({ label, value })),
    ...(agreement && { agreement }),
    ...(row.validFrom && { validFrom: row.validFrom }),
    ...(row.validUntil && { validUntil: row.validUntil }),
    agency: { id: row.agency, name: row.agencyName, region: row.region },
    area: { id: row.area, region: row.areaRegion },
    procedure: row.procedure,
    matter: row.matter,
    qualifications: row.qualifications.map(({ disease, diagnosis, treatment, endedOn }) => ({
      disease,
      diagnosis,
      treatment,
      ...(endedOn && { endedOn }),
    })),
    standing: intervalView(standing),
  };
}

/** One span of days as the public is given it. */
export function intervalView({ status, settles, label, from, until, ground }: Interval) {
  return {
    status,
    label,
    settles,
    from,
    ...(until && { until }),
    ...(ground && {
      ground: { label: ground.label, source: ground.source, place: ground.place, quote: ground.quote },
    }),
  };
}

const COLUMNS: readonly (readonly [string, (found: Found) => string | undefined])[] = [
  ['机构名称', ({ row }) => row.name],
  ['统一社会信用代码', ({ row }) => row.creditCode],
  ['机构类别', ({ row }) => row.kindLabel],
  ['级别等级', ({ row }) => row.particulars.map(({ label, value }) => `${label}：${value}`).join('；')],
  ['地址', ({ row }) => row.address],
  ['经办机构', ({ row }) => row.agencyName],
  ['地区', ({ row }) => row.region],
  ['统筹区', ({ row }) => row.areaRegion],
  ['事项', ({ row }) => row.matter],
  ['协议编号', ({ row }) => row.agreement],
  ['协议起始日', ({ row }) => row.validFrom],
  ['协议截止日', ({ row }) => row.validUntil],
  ['状态', ({ standing }) => WORDS.standing[standing.status]],
  ['状态说明', ({ standing }) => standing.label],
  ['自何日起', ({ standing }) => standing.from],
  ['情形', ({ standing }) => standing.ground?.label],
  ['诊断资格病种', ({ row }) => diseasesOf(row, 'diagnosis')],
  ['治疗资格病种', ({ row }) => diseasesOf(row, 'treatment')],
  ['终止资格病种', ({ row }) => endedOf(row)],
];

function diseasesOf({ qualifications }: RegisterRow, which: 'diagnosis' | 'treatment'): string {
  return qualifications
    .filter((one) => one[which] && !one.endedOn)
    .map(({ disease }) => disease)
    .join('；');
}

function endedOf({ qualifications }: RegisterRow): string {
  return qualifications
    .flatMap(({ disease, endedOn }) => (endedOn ? `${disease}（${endedOn}起）` : []))
    .join('；');
}

/** What a CSV file begins with: the mark by which spreadsheets know UTF-8, and the names of the columns. */
export function csvHead(): string {
  return `\uFEFF${csvLine(COLUMNS.map(([name]) => name))}`;
}

/** An entry as a line of a CSV file. */
export function csvRow(found: Found): string {
  return csvLine(COLUMNS.map(([, cell]) => cell(found) ?? ''));
}

/** One line after RFC 4180. What a spreadsheet would take for a formula gets a sign in front that makes it text. */
export function csvLine(cells: readonly string[]): string {
  const line = cells.map((cell) => {
    const safe = /^\s*[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  });
  return `${line.join(',')}\r\n`;
}
