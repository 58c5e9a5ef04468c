import { civilDate, isCivilDate } from '../../domain/time/civil-date.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** The check character of the first 17 digits by GB 11643-1999 (ISO 7064 MOD 11-2). */
export function idNumberCheck(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * What is wrong with a citizen's identity number (GB 11643-1999), in plain words, or nothing. The number is in normal
 * form already: 18 characters, X in upper case. `today` (`YYYY-MM-DD`) bounds the date of birth when given.
 *
 * The region code is not looked up: codes come and go with the districts, and people keep the one they were born under.
 * So made-up persons can use 999999, which has never been given to any place.
 */
export function idNumberProblem(value: string, today?: string): string | undefined {
  if (/^\d{15}$/.test(value)) return '这是15位的旧号码，请填写18位公民身份号码';
  if (!/^[\dX]*$/.test(value)) return '身份证号只能有数字，末位可以是X，请检查是否多了别的字符';
  if (value.length !== 18) return `身份证号应为18位，现在是${value.length}位，请对照证件补全`;
  if (!/^\d{17}[\dX]$/.test(value)) return '身份证号前17位应为数字，X只能在末位';
  const born = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isCivilDate(born) || born < '1850-01-01')
    return `身份证号第7至14位（${value.slice(6, 14)}）不是一个有效的出生日期，请对照证件核对`;
  if (today !== undefined && civilDate(born) > today)
    return `身份证号中的出生日期（${born}）晚于今天，请对照证件核对`;
  if (idNumberCheck(value) !== value[17]) return '身份证号末位校验码不符，请逐位对照证件，看是否有一位输错';
  return undefined;
}
