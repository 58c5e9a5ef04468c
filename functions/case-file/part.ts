import type { CivilDate } from '../../domain/time/civil-date.ts';

/** The groups of a case file, in the order in which they are bound; each is a bookmark with its parts below it. */
export const GROUPS = {
  forms: '表单',
  materials: '申请材料',
  notices: '出具的文书',
  receipts: '送达回执',
  records: '办理中存入的文件',
} as const;

export type Group = keyof typeof GROUPS;

/** One paper of a case file, as its table of contents lists it. */
export interface Part {
  group: Group;
  title: string;
  /** The paper's own number, where it has one. */
  number?: string;
  /** Who made it: the institution or the agency. */
  author: string;
  date?: CivilDate;
  remark?: string;
  /** Of the original, hex; absent for papers printed for the file. */
  sha256?: string;
  content: PartContent;
}

/** What is bound in. A paper that cannot be bound is listed all the same, with the reason. */
export type PartContent =
  | { kind: 'pdf'; bytes: Uint8Array }
  | { kind: 'image'; bytes: Uint8Array; mediaType: 'image/jpeg' | 'image/png' }
  | { kind: 'absent'; why: string };
