/** Area codes of three figures: 010 and 02x; all others have four. */
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))-?([2-9]\d{6,7})(?:-(\d{1,6}))?$/;
const MOBILE = /^1[3-9]\d{9}$/;
const SERVICE = /^([48]00)-?(\d{3})-?(\d{4})$/;

/**
 * A telephone number in its normal form: mobiles as 11 figures, landlines as `0635-8888888` (with `-12` for an extension),
 * service numbers as `400-123-4567`; without +86. What is none of these is only rid of spaces and brackets.
 */
export function normalPhone(text: string): string {
  const bare = text
    .replace(/[\s()（）]/g, (mark) => (/[)）]/.test(mark) ? '-' : ''))
    .replace(/[‐‑‒–—―−－ー]/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/(?:-?(?:转|ext\.?|x|#))-?(?=\d{1,6}$)/i, '-')
    .replace(/^-/, '')
    .replace(/^(?:\+|00)86-?/, '');
  const mobile = bare.replaceAll('-', '');
  if (MOBILE.test(mobile)) return mobile;
  const landline = LANDLINE.exec(bare);
  if (landline) return [landline[1], landline[2], ...(landline[3] ? [landline[3]] : [])].join('-');
  const service = SERVICE.exec(bare);
  if (service) return service.slice(1).join('-');
  // Not recognised: nothing else is taken away, and what is left is read once more, so that twice is once.
  const plain = text.replace(/[\s()（）]/g, '');
  return plain === text ? text : normalPhone(plain);
}

/** What is wrong with a telephone number in normal form, in plain words, or nothing. */
export function phoneProblem(value: string): string | undefined {
  if (MOBILE.test(value) || LANDLINE.test(value) || SERVICE.test(value)) return undefined;
  const figures = value.replaceAll(/\D/g, '');
  if (!/^[\d-]*$/.test(value)) return '电话号码只能有数字和短横线，请去掉其他字符';
  if (figures.startsWith('1')) {
    if (figures.length !== 11) return `手机号应为11位，现在是${figures.length}位，请核对`;
    return '手机号第二位应为3至9，请核对';
  }
  if (/^[2-9]\d{6,7}$/.test(figures)) return '固定电话请加上区号，例如 0635-8888888';
  return '请填写11位手机号，或带区号的固定电话，例如 0635-8888888';
}
