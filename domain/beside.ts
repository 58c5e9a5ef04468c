import type { Criterion } from './criterion.ts';
import type { Rule } from './procedure.ts';
import type { Role } from './role.ts';

// What a document lays down beside the course of a case: who takes part, who assesses, what the public is told, what stands
// for a whole year or a whole area.

/** Whom the document gives something to do, and the role that does it here; null where the system has no part in it. */
export interface Party extends Rule {
  role: Role | null;
}

/** What the public is told. */
export interface Publication extends Rule {
  /** What is made public, in the document's words. */
  what: string;
  where?: string;
  /** By whom, in the document's words. */
  by?: string;
  /** The paper and the step of the procedure that do it, where they do. */
  document?: string;
  step?: string;
  /** Due in every calendar month, whatever the cases (R12: its last working day is an internal reminder). */
  every?: 'month';
  /** It tells the public where to complain and report. */
  complaints?: true;
}

/** Who assesses, and how they come together. No document gives a number of members. */
export interface Panel extends Rule {
  /** Steps with a field of kind `panel` or `draw`. */
  formedBy: readonly string[];
  /** Professions or kinds of members, in the document's words and order. */
  professions: readonly string[];
  /** Whether all of them must be there; 可以由 leaves it open. */
  professionsRequired: boolean;
  /** A body outside the agency may assess in its place. */
  thirdParty: boolean;
  chosen: 'by-agency' | 'at-random';
  /** Who may not sit, in words. */
  excludes?: readonly string[];
  /** How it may work, in the document's words. */
  methods?: readonly string[];
  /** Groups a visit is divided into; `usually` (一般) leaves it to the agency. */
  groups?: { least: number; most: number; usually: boolean };
  /** Steps that all members sign. */
  signedByAll?: readonly string[];
}

/** One head of what is assessed, with the conditions that are settled by it. */
export interface AssessmentItem extends Rule {
  conditions: readonly string[];
  /** The field of the form in which it is answered. */
  field: string;
}

/** Somebody whose own record bars the institution: by the form fields that hold name and identity number. */
export interface PersonInCharge extends Rule {
  name: string;
  idNumber?: string;
}

/** A gate that stands for a calendar year in an agency's whole area: figures a year, put on record by a person. */
export interface YearlyGate extends Rule {
  /** Facts that hold for the area in a year rather than for one institution, with what people call them. */
  figures: readonly { fact: string; label: string; unit: string }[];
  closedWhen: Criterion;
  /** The refusal ground that carries it at the door. */
  ground: string;
  /** Who may let somebody through nevertheless, and the step that says so. */
  waivedBy: { role: Role; step: string };
}

/** A reason the document itself gives for letting somebody through a gate; `basis` is a value of the waiving step. */
export interface Exception extends Rule {
  basis: string;
}

/** Institutions for which the conditions of older rules go on: the listed ones are hints, a person judges. */
export interface TransitionClause extends Rule {
  appliesTo: readonly string[];
  test: Criterion;
  /** What a person is told. */
  meaning: string;
}

/** What is applied for, where it is not a first designation. */
export interface Variant extends Rule {
  /** Whether it takes the way of a new designation, or is a matter of the agreement. */
  way: 'designation' | 'supplementary-agreement';
  /** The applicant must already be designated. */
  needsDesignation: boolean;
}

/** How many there are, as declared: the sum of a table's column, or a number somebody fills in. */
export type Headcount = { table: string; column: string } | { fact: string };

/** So many people to so many beds, machines or people, compared in whole tenths and never rounded. */
export interface StaffRatio {
  people: Headcount;
  /** Absent: in all. */
  per?: Headcount;
  atLeast: number;
}

/** One standard for the staff: computed from what was declared, confirmed by the panel on the spot. */
export interface StaffingStandard extends Rule {
  /** The field of the evaluation form beside which the computed result is shown. */
  row: string;
  /** Whom it concerns; absent: everybody. */
  when?: Criterion;
  /** What the declared facts must satisfy; the panel decides alone where `test` and `ratio` are both absent. */
  test?: Criterion;
  ratio?: StaffRatio;
}

/** An ordinary way from the draft to the end an applicant wishes for, step by step; a standstill is waited for. */
export interface Course {
  id: string;
  label: string;
  appliesTo: readonly string[];
  steps: readonly CourseStep[];
}

/** A step of a course, or the service of a notice that starts the next clock. */
export interface CourseStep {
  step: string;
  /** For `serve`: the notice that is served. */
  notice?: string;
}

/** What a guide tells beside the rules of a procedure, in the document's words: who takes the matter, where, what it costs. */
export interface ServiceFact extends Rule {
  /** `guide`: that there has to be a guide. `time`: when the matter is done with. */
  about: 'guide' | 'agency' | 'place' | 'fee' | 'time' | 'basis' | 'inquiry' | 'complaint';
}
