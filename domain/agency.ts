/** An agency (经办机构) that handles cases. Agencies are data: adding one needs no code. */
export interface Agency {
  id: string;
  /** Full name as on its seal, e.g. 某市医疗保险事业中心. */
  name: string;
  level: 'city' | 'county';
  /** The agency above a county agency. */
  parent?: string;
  region: string;
  address: string;
  phone: string;
  /** Leading part of its document numbers, e.g. 某医保. */
  numberPrefix: string;
  /** True for agencies that exist only to demonstrate: their seal says 演示. */
  demonstration: boolean;
}

/** `某医保受〔2026〕12号` from prefix, type, year and running number. */
export function formatNumber(
  agency: Pick<Agency, 'numberPrefix'>,
  type: string,
  year: number,
  n: number,
): string {
  return `${agency.numberPrefix}${type}〔${year}〕${n}号`;
}
