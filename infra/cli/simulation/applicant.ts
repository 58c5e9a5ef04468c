import type { Agency } from '../../../domain/agency.ts';
import type { Facts } from '../../../domain/criterion.ts';
import type { Procedure } from '../../../domain/procedure.ts';
import { type CivilDate, dateOf } from '../../../domain/time/civil-date.ts';
import { type FormDefinition, fieldsOf } from '../../../forms/form.ts';
import { formOf, forms } from '../../../forms/registry.ts';
import type { Institution } from '../../../functions/adapters/directory.ts';
import { WrongUse } from '../command.ts';
import { closest } from '../suggest.ts';
import type { Scenario } from './scenario.ts';
import { fitting } from './walks/subjects.ts';

/** Who applies where, with what: ready to be put into the directory and the draft. */
export interface Applicant {
  institution: Institution;
  agencies: readonly Agency[];
  /** The agency applied to. */
  agency: Agency;
  /** Form values as they are saved in the draft, by form id. */
  forms: ReadonlyMap<string, Record<string, unknown>>;
  /** Materials handed in with the draft. */
  materials: readonly string[];
}

/** The field that holds the day of the application: the sample's own would lie in the scenario's future or past. */
const DAY_OF_APPLICATION = 'applicationDate';

/** The sample applicant of the kind, with what the scenario changes. @throws {WrongUse} naming the field. */
export function applicantOf(procedure: Procedure, scenario: Scenario): Applicant {
  const { kind, institution: given, facts, materials } = scenario.applicant;
  if (!procedure.applicants.some(({ id }) => id === kind)) {
    const kinds = procedure.applicants.map(({ id }) => id).join('、');
    throw new WrongUse('applicant.kind', `没有申请主体“${kind}”，可用：${kinds}`);
  }
  const uses = procedure.forms.filter(({ appliesTo }) => appliesTo.includes(kind));
  const definitions = uses.map(({ form }) => formOf(form));
  refuseUnknown(facts, definitions, 'applicant.facts');
  for (const [id, values] of Object.entries(scenario.applicant.forms)) {
    const form = definitions.find((definition) => definition.id === id);
    if (!form)
      throw new WrongUse(
        `applicant.forms.${id}`,
        `申请主体不填这张表，可用：${definitions.map((one) => one.id).join('、')}`,
      );
    refuseUnknown(values, [form], `applicant.forms.${id}`);
  }
  const [first] = scenario.events;
  const day = first ? dateOf(first.at) : scenario.until;
  const samples = definitions.map((form) => [form, sampleOf(form, kind)] as const);
  const made: Facts = Object.assign({}, ...samples.map(([, values]) => values));
  const sampled = { name: textOf(made.unitName), address: textOf(made.unitAddress) };
  const own = given ?? sampled;
  const filled = samples.map(
    ([form, sample]) => [form.id, fill(form, sample, scenario, { day, sampled, own })] as const,
  );
  const all = procedure.materials.filter(({ appliesTo }) => appliesTo.includes(kind)).map(({ id }) => id);
  if (materials !== 'all') refuseMaterials(materials, all, 'applicant.materials');
  return {
    institution: { id: 'institution', kind, ...own },
    ...agenciesOf(scenario, procedure.region),
    forms: new Map(filled),
    materials: materials === 'all' ? all : materials,
  };
}

/** @throws {WrongUse} naming the entry that is no material of this kind of applicant. */
export function refuseMaterials(given: readonly string[], known: readonly string[], where: string): void {
  for (const [n, id] of given.entries()) {
    if (known.includes(id)) continue;
    const near = closest(id, known);
    throw new WrongUse(
      `${where}[${n}]`,
      `没有材料“${id}”${near ? `，是不是“${near}”` : ''}。可用：${known.join('、')}`,
    );
  }
}

/** @throws {WrongUse} naming the field that none of the forms has. */
export function refuseUnknown(
  values: Record<string, unknown>,
  among: readonly FormDefinition[],
  where: string,
): void {
  const names = among.flatMap((form) => fieldsOf(form).map(({ name }) => name));
  for (const name of Object.keys(values)) {
    if (names.includes(name)) continue;
    const near = closest(name, names);
    throw new WrongUse(`${where}.${name}`, `表单没有这个字段${near ? `，是不是“${near}”` : ''}`);
  }
}

/** A form of the procedure or one that a step asks for. @throws {WrongUse} */
export function knownForm(id: string, where: string): FormDefinition {
  const form = forms.find((one) => one.id === id);
  if (form) return form;
  throw new WrongUse(where, `没有表单“${id}”，可用：${forms.map((one) => one.id).join('、')}`);
}

function sampleOf(form: FormDefinition, kind: string): Facts {
  return fitting(form, kind)[0]?.values ?? {};
}

interface Surroundings {
  day: CivilDate;
  /** The sample applicant's name and address, and those that stand for them here. */
  sampled: { name: string; address: string };
  own: { name: string; address: string };
}

function fill(
  form: FormDefinition,
  sample: Facts,
  { applicant }: Scenario,
  { day, sampled, own }: Surroundings,
): Record<string, unknown> {
  const values: Record<string, unknown> = { ...sample };
  for (const [name, value] of Object.entries(sample)) {
    if (name === DAY_OF_APPLICATION) values[name] = day;
    else if (value === sampled.name) values[name] = own.name;
    else if (value === sampled.address) values[name] = own.address;
  }
  const has = fieldsOf(form).map(({ name }) => name);
  for (const [name, value] of Object.entries(applicant.facts)) if (has.includes(name)) values[name] = value;
  return Object.assign(values, applicant.forms[form.id]);
}

function textOf(value: Facts[string]): string {
  return typeof value === 'string' ? value : '';
}

/** Agencies that exist only in the simulation; a county's has a city's above it. */
function agenciesOf(
  { agency: { level, name, numberPrefix } }: Scenario,
  region: string,
): Pick<Applicant, 'agencies' | 'agency'> {
  const common = { region, address: '示例地址', phone: '0000-0000000', demonstration: true };
  const agency: Agency = { ...common, id: 'agency', name, level, numberPrefix };
  if (level === 'city') return { agency, agencies: [agency] };
  const parent: Agency = {
    ...common,
    id: 'city',
    name: `${name}（市级）`,
    level: 'city',
    numberPrefix: `${numberPrefix}市`,
  };
  const county: Agency = { ...agency, parent: parent.id };
  return { agency: county, agencies: [parent, county] };
}
