/** What no rule carries, and why. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'LC-D-53': 'the day from which the document is in force: the version of the procedure',
  'LC-D-60': 'a field of 附件12 (licenceValidTo), no period',
  'LC-AGR-30': 'the area, not an agreement: the application’s yearly gate and its exception one-out-one-in',
};

/** Carried, and yet no rule quotes these words, for a reason. */
export const UNQUOTED: Readonly<Record<string, readonly string[]>> = {
  // The head of a list: its items are carried one by one.
  'LC-M-8-8': ['(八)其他:'],
  'LC-M-9-7': ['(七)其他：'],
  // A heading of the guide; the form under it is carried.
  'ZJ-PUB-6': ['表格下载'],
};
