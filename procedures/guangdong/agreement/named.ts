// Groups of stages and events that several rules name.

/** The agreement is performed. */
export const RUNNING = ['in-force', 'renewing', 'expiring'] as const;
/** Performance rests. */
export const SUSPENDED = ['suspended-on-request', 'suspended'] as const;
/** There is an agreement. */
export const ALIVE = [...RUNNING, ...SUSPENDED] as const;
/** There was one. */
export const OVER = ['terminated', 'lapsed'] as const;

/** What the agency did that 第四十八条 wants reported, beside what concerns a person or a department. */
export const ENDINGS = ['agreement-terminated', 'terminated-for-fraud'] as const;
/** Why the agreement was ended, as far as a later application is barred by it (第九条). */
export const CAUSES = [
  { value: 'violation', label: '因违法违规（第九条（五），3年）' },
  { value: 'breach', label: '因严重违反医保协议约定（第九条（六），1年）' },
  { value: 'neither', label: '都不是（不产生禁期）' },
] as const;

/** Facts of the application on the persons whom a bar may name. */
export const PERSONS = [
  'legalRepresentativeName',
  'legalRepresentativeId',
  'principalName',
  'principalId',
  'controllerName',
  'controllerId',
] as const;
