import { createHmac } from 'node:crypto';
import { type Facts, textFact } from '../../../domain/criterion.ts';
import type { Procedure } from '../../../domain/procedure.ts';

/** Who an application is for, as registers look for them. */
export interface Applicant {
  /** The account's institution. */
  institution: string;
  creditCode?: string;
  persons: readonly Person[];
}

/** Somebody in charge of it. */
export interface Person {
  name: string;
  idNumber?: string;
}

const CREDIT_CODE = /^[0-9A-Z]{18}$/;

/** The institution and the persons in charge, as far as the facts name them. */
export function applicantOf(
  { persons = [] }: Pick<Procedure, 'persons'>,
  institution: string,
  facts: Facts,
): Applicant {
  // Who applied at the window has no account; the directory has such an institution under its credit code.
  const known = CREDIT_CODE.test(institution) ? institution : '';
  const creditCode = textFact(facts, 'creditCode', known).toUpperCase();
  return {
    institution,
    ...(creditCode && { creditCode }),
    persons: persons.flatMap(({ name: field, idNumber: numberField }) => {
      const name = textFact(facts, field);
      const idNumber = numberField ? textFact(facts, numberField).toUpperCase() : '';
      return name || idNumber ? { name, ...(idNumber && { idNumber }) } : [];
    }),
  };
}

/** The keys under which bars on an institution stand: its account, and its credit code where it is known. */
export function institutionSubjects({
  institution,
  creditCode,
}: {
  institution?: string;
  creditCode?: string;
}): string[] {
  return [
    ...(institution ? [`institution:${institution}`] : []),
    ...(creditCode ? [`code:${creditCode}`] : []),
  ];
}

/**
 * The keys under which a bar on a person stands: the identity number's keyed hash; where there is no number, name and
 * institution, so that nobody meets the bar of a namesake elsewhere. And always the name alone, as something to compare.
 */
export function personSubjects(
  secret: string,
  { name, idNumber }: { name?: string; idNumber?: string },
  institution: { institution?: string; creditCode?: string },
): string[] {
  const alike = name ? [`alike:${hashed(secret, name)}`] : [];
  if (idNumber) return [`person:${hashed(secret, idNumber)}`, ...alike];
  const named = name
    ? institutionSubjects(institution).map((at) => `named:${hashed(secret, `${name}\n${at}`)}`)
    : [];
  return [...named, ...alike];
}

/** The keys by which bars on this applicant are searched for: whoever is barred by name is found by the name alone. */
export function searchKeys(secret: string, applicant: Applicant): string[] {
  const persons = applicant.persons.flatMap(({ name, idNumber }) => [
    ...(name ? [`alike:${hashed(secret, name)}`] : []),
    ...(idNumber ? [`person:${hashed(secret, idNumber)}`] : []),
  ]);
  return [...new Set([...institutionSubjects(applicant), ...persons])];
}

/** Whether a bar that was found is on this applicant; else only a name is alike, and a person has to compare. */
export function concerns(secret: string, applicant: Applicant, subjects: readonly string[]): boolean {
  const own = new Set([
    ...institutionSubjects(applicant),
    ...applicant.persons.flatMap(({ name, idNumber }) => [
      // Who gave a number may have been entered by name before.
      ...personSubjects(secret, { name }, applicant),
      ...(idNumber ? personSubjects(secret, { idNumber }, applicant) : []),
    ]),
  ]);
  return subjects.some((subject) => !subject.startsWith('alike:') && own.has(subject));
}

function hashed(secret: string, what: string): string {
  return createHmac('sha256', Buffer.from(secret, 'hex')).update(what).digest('hex');
}
