import type { Agency } from '../../../domain/agency.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { type CivilDate, inWords } from '../../../domain/time/civil-date.ts';
import { procedures } from '../../../procedures/registry.ts';
import { drawStanding } from '../../../templates/pages/draw/standing.ts';
import { citationView } from '../../../templates/pages/present/citations.ts';
import type {
  RegisterChoice,
  RegisterInstitutionPage,
  RegisterPage,
} from '../../../templates/pages/views.ts';
import type { RegisterPublication } from '../../adapters/register-publications.ts';
import type { Interval, RegisterRow } from '../../adapters/register-row.ts';
import type { Found } from '../../use-cases/public-register/list.ts';
import { statusOn } from '../../use-cases/public-register/row.ts';

/** Choices of a search by name, the first option standing for all. */
export function choice(
  name: string,
  label: string,
  options: readonly { value: string; label: string }[],
  chosen = '',
): RegisterChoice {
  return { name, label, options: options.map((one) => ({ ...one, current: one.value === chosen })) };
}

/** Procedures whose cases stand in the register, each once. */
export function registeredProcedures(): Procedure[] {
  const own = procedures.filter(({ standings = [] }) => standings.length > 0);
  return [...new Map(own.map((procedure) => [procedure.id, procedure])).values()];
}

/** Areas and agencies as one choice: `area.<id>` with those below it, `agency.<id>` for its own. */
export function placesOf(agencies: readonly Agency[]): { value: string; label: string }[] {
  const tops = agencies.filter(({ parent }) => parent === undefined);
  return tops.flatMap(({ id, region }) => {
    const below = agencies.filter(({ parent }) => parent === id);
    const own = { value: `agency.${id}`, label: region };
    if (below.length === 0) return [own];
    return [
      { value: `area.${id}`, label: `${region}及下属各地` },
      own,
      ...below.map((one) => ({ value: `agency.${one.id}`, label: `　${one.region}` })),
    ];
  });
}

/** One line of the list. */
export function rowView({ row, standing }: Found): RegisterPage['rows'][number] {
  const { name, creditCode, kindLabel, address = '', agencyName, region, matter, agreement } = row;
  const diseases = diseasesInWords(row);
  return {
    name,
    href: `/register/${row.institution}`,
    ...(creditCode && { code: creditCode }),
    kind: kindLabel,
    address,
    agency: agencyName,
    region,
    matter,
    ...(agreement && { number: agreement }),
    standing: standing.status,
    label: standing.label,
    since: `${inWords(standing.from)}起`,
    ...(standing.status === 'designated' && row.validUntil && { until: `协议至${inWords(row.validUntil)}` }),
    ...(diseases && { diseases }),
  };
}

/** The first few, and how many there are. */
function diseasesInWords({ qualifications }: RegisterRow): string {
  const names = qualifications.flatMap(({ disease, endedOn }) => (endedOn ? [] : disease));
  return names.length <= 4 ? names.join('、') : `${names.slice(0, 3).join('、')}等${names.length}种`;
}

/** An institution with all its agreements. */
export function institutionView(
  rows: readonly RegisterRow[],
  today: CivilDate,
): Omit<RegisterInstitutionPage, 'back'> {
  const [newest] = [...rows].sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1));
  const { name = '', creditCode, address } = newest ?? {};
  const particulars = new Map(
    rows.flatMap((row) => row.particulars.map(({ label, value }) => [label, value])),
  );
  return {
    caption: [...new Set(rows.map(({ kindLabel }) => kindLabel))].join('、'),
    heading: name,
    rows: [
      ...(creditCode ? [{ key: '统一社会信用代码', lines: [creditCode] }] : []),
      ...(address ? [{ key: '地址', lines: [address] }] : []),
      ...[...particulars].map(([key, value]) => ({ key, lines: [value] })),
    ],
    entries: [...rows]
      .sort((a, b) => (firstDay(a) < firstDay(b) ? 1 : -1))
      .flatMap((row) => entryView(row, today)),
  };
}

const firstDay = ({ intervals }: RegisterRow): string => intervals[0]?.from ?? '';

function entryView(row: RegisterRow, today: CivilDate): RegisterInstitutionPage['entries'] {
  const standing = statusOn(row, today);
  const { intervals, agreement, validFrom, validUntil } = row;
  const [first] = intervals;
  if (!first) return [];
  const term = validFrom && validUntil ? `${inWords(validFrom)}至${inWords(validUntil)}` : '';
  return [
    {
      id: row.entry,
      title: row.matter,
      standing: (standing ?? first).status,
      label: standing ? `自${inWords(standing.from)}起` : `自${inWords(first.from)}起，尚未到日`,
      rows: [
        ...(agreement ? [{ key: '协议编号', lines: [agreement] }] : []),
        ...(term ? [{ key: '协议期限', lines: [term] }] : []),
        { key: '经办机构', lines: [row.region ? `${row.agencyName}（${row.region}）` : row.agencyName] },
      ],
      svg: drawStanding(
        intervals.map(({ status, from, until }) => ({ standing: status, from, ...(until && { until }) })),
        today,
      ),
      spans: [...intervals].reverse().map(spanView),
      diseases: row.qualifications.map(({ disease, diagnosis, treatment, endedOn }) => ({
        name: disease,
        what: `${[diagnosis ? '诊断' : '', treatment ? '治疗' : ''].filter(Boolean).join('、')}${endedOn ? `；${inWords(endedOn)}起终止结算` : ''}`,
      })),
    },
  ];
}

function spanView({
  status,
  settles,
  label,
  from,
  until,
  ground,
}: Interval): RegisterInstitutionPage['entries'][number]['spans'][number] {
  return {
    standing: status,
    label,
    dates: until ? `${inWords(from)}至${inWords(until)}` : `${inWords(from)}起`,
    settles: settles ? '这一期间发生的医保费用按协议结算' : '这一期间发生的医保费用不予结算',
    ...(ground && {
      ground: {
        label: ground.label,
        citation: citationView({ source: ground.source, place: ground.place, quote: ground.quote }),
      },
    }),
  };
}

/** The instant of a publication as it stands in addresses: its digits. */
export function madeOf({ at }: Pick<RegisterPublication, 'at'>): string {
  return at.slice(0, 19).replaceAll(/\D/g, '');
}

/** Where a file of a publication is fetched. */
export function publicationHref(made: RegisterPublication, name: string): string {
  return `/register/publications/${made.agency}/${made.month}/${madeOf(made)}/${name}`;
}
