/** Periods of the agreement once it runs: its own procedures (renewal, change, suspension, ending, exit) carry them. */
export const OF_THE_AGREEMENT: readonly string[] = [
  ...numbered('LC-D-', '28 29 30 31 32 32b 33 34 36 37 38 39 40 41 42 43 44 45 52 60'),
];

const CHANGE = 'what is handed in for a change: the procedure of changes';
const EXIT = 'leaving of one’s own accord: the procedure of exits';
const RENEWAL = 'renewing an agreement: the procedure of the agreement';
const ENDING = 'suspending or ending an agreement: the procedure of the agreement';

/** What else no rule of an application carries, and why. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'LC-M-21-1': CHANGE,
  'LC-M-21-2': CHANGE,
  'LC-M-21-3': CHANGE,
  'LC-M-22-1': CHANGE,
  'LC-M-22-2': CHANGE,
  'LC-M-22-3': CHANGE,
  'LC-M-33': EXIT,
  'LC-D-53': 'the day from which the document is in force: the version of the procedure',
  'LC-I-25': EXIT,
  'LC-I-29': CHANGE,
  'LC-I-30': CHANGE,
  'LC-I-32': EXIT,
  'LC-I-33': RENEWAL,
  'LC-I-36': ENDING,
  'LC-I-39': EXIT,
  'LC-I-41': CHANGE,
  'LC-I-46': CHANGE,
  'LC-I-47': CHANGE,
  'LC-I-48': ENDING,
};

/** Carried, and yet no rule quotes these words, for a reason. */
export const UNQUOTED: Readonly<Record<string, readonly string[]>> = {
  // The head of a list: its items are carried one by one.
  'LC-M-8-8': ['(八)其他:'],
  'LC-M-9-7': ['(七)其他：'],
  // A heading of the guide; the form under it is carried.
  'ZJ-PUB-6': ['表格下载'],
};

function numbered(prefix: string, numbers: string): string[] {
  return numbers.split(' ').map((n) => `${prefix}${n}`);
}
