/** How long a period is, in the units the documents use. */
export type Length =
  /** Rule R1 (or R8 for a publicity period): n working days, the day of the event not counted. */
  | { unit: 'working-days'; n: number }
  /** Rule R3: n natural days. */
  | { unit: 'days'; n: number }
  /** Rules R2, R4, R5: to the corresponding day n months on. */
  | { unit: 'months'; n: number }
  | { unit: 'years'; n: number }
  /** Rule R11, 即时 or 当场: within the same working day. */
  | { unit: 'same-working-day' }
  /** Named by the officer in a notice: the event's payload field that holds the last day. */
  | { unit: 'named'; field: string }
  /** The document gives no number (文件未规定). Never invent one. */
  | { unit: 'none' };
