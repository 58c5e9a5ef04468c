/** The 31 characters of GB 32100-2015: no I, O, S, V, Z, which are easily misread. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** The check character of the first 17 characters by GB 32100-2015, or nothing where one of them is not in its set. */
export function creditCodeCheck(body: string): string | undefined {
  let sum = 0;
  for (const [at, weight] of WEIGHTS.entries()) {
    const value = CHARACTERS.indexOf(body[at] ?? ' ');
    if (value < 0) return undefined;
    sum += weight * value;
  }
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** What is wrong with a unified social credit code in normal form (upper case), in plain words, or nothing. */
export function creditCodeProblem(value: string): string | undefined {
  const strange = Array.from(value).find((character) => !CHARACTERS.includes(character));
  if (strange !== undefined)
    return 'IOSVZ'.includes(strange)
      ? `统一社会信用代码里没有字母${strange}，请看是否应为数字${SIMILAR[strange]}`
      : `统一社会信用代码只能有数字和大写字母，请去掉“${strange}”`;
  if (/^\d{15}$/.test(value)) return '这是15位的旧注册号，请填写18位统一社会信用代码';
  if (value.length !== 18) return `统一社会信用代码应为18位，现在是${value.length}位，请对照证照补全`;
  if (!/^\d{6}$/.test(value.slice(2, 8))) return '统一社会信用代码第3至8位应为数字，请对照证照核对';
  if (creditCodeCheck(value) !== value[17])
    return '统一社会信用代码末位校验码不符，请逐位对照证照，看是否有一位输错';
  return undefined;
}

const SIMILAR: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U（字母）', Z: '2' };
