import type { Standing } from '../../domain/agreement.ts';
import type { CivilDate } from '../../domain/time/civil-date.ts';

// What the public register holds.

export type Status = Standing['status'];

/** How an institution stood in one span of days; both are inside. */
export interface Interval {
  status: Status;
  settles: boolean;
  /** The stage's name, as the procedure has it. */
  label: string;
  from: CivilDate;
  until?: CivilDate;
  /** Why, in the document's words; only where the document has the list of them made public. */
  ground?: { label: string; source: string; place: string; quote: string };
}

/** A disease for which an institution may diagnose or treat. */
export interface Qualification {
  disease: string;
  diagnosis: boolean;
  treatment: boolean;
  /** The first day without it. */
  endedOn?: CivilDate;
}

/** What the public may know of one agreement. Nothing in it is about a natural person. */
export interface RegisterRow {
  /** Of this agreement; says nothing about the case. */
  entry: string;
  /** Of the institution, alike in all its agreements. */
  institution: string;
  name: string;
  creditCode?: string;
  address?: string;
  kind: string;
  kindLabel: string;
  /** 级别、等级、类别, in the words of the form they stand in. */
  particulars: readonly { label: string; value: string }[];
  agreement?: string;
  /** First and last day of the agreement's term as agreed. */
  validFrom?: CivilDate;
  validUntil?: CivilDate;
  agency: string;
  agencyName: string;
  region: string;
  /** The agency above, or itself. */
  area: string;
  areaRegion: string;
  procedure: string;
  matter: string;
  qualifications: readonly Qualification[];
  /** Oldest first, without a gap. */
  intervals: readonly Interval[];
}
