import type { Agency } from '../../domain/agency.ts';
import type { Actor } from '../../domain/case/event.ts';
import { type Institution, putAgency, putInstitution } from '../../functions/adapters/directory.ts';
import type { Deps } from '../../functions/use-cases/deps.ts';
import { procedures } from '../../procedures/registry.ts';

/** The procedure of these tests. */
export const PROCEDURE = (() => {
  const [procedure] = procedures;
  if (!procedure) throw new Error('there is no procedure');
  return procedure;
})();

const agency = (id: string, level: Agency['level'], numberPrefix: string): Agency => ({
  id,
  name: `示例经办机构（${numberPrefix}）`,
  level,
  ...(level === 'county' && { parent: 'city' }),
  region: '示例地区',
  address: '示例路1号',
  phone: '0635-0000001',
  numberPrefix,
  demonstration: true,
});

/** Three agencies, so that three sets of number series run side by side. */
export const AGENCIES: readonly Agency[] = [
  agency('city', 'city', '示市'),
  agency('east', 'county', '示东'),
  agency('west', 'county', '示西'),
];

/** A hospital and a pharmacy. */
export const INSTITUTIONS: readonly Institution[] = [
  { id: 'hospital', name: '示例医院', address: '示例路2号', kind: 'medical-institution' },
  { id: 'pharmacy', name: '示例大药房', address: '示例路3号', kind: 'retail-pharmacy' },
];

/** Writes the directory; writing it again changes nothing. */
export async function putDirectory({ table }: Pick<Deps, 'table'>): Promise<void> {
  await Promise.all([
    ...AGENCIES.map((each) => putAgency(table, each)),
    ...INSTITUTIONS.map((each) => putInstitution(table, each)),
  ]);
}

/** The institution's clerk. */
export function applicant(institution: string): Actor & { institution: string } {
  return { role: 'applicant', id: `hand-${institution}`, institution };
}

/** The agency's receiving clerk. */
export function clerk(of: string): Actor {
  return { role: 'receiving-clerk', id: `clerk-${of}`, agency: of };
}
