/** Crockford's base 32: no I, L, O or U, so that nothing read aloud or copied from paper is ambiguous. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM = 11;

/**
 * A code printed on a document, by which anyone finds out whether it stands: `7F3K-9M2Q-X4TD`. Eleven random characters
 * (55 bits, so nobody finds one by trying) and a check character, so that a slip of the pen is told at once.
 * `random`: at least 11 bytes from a cryptographic source. @throws {RangeError} for fewer.
 */
export function newVerificationCode(random: Uint8Array): string {
  if (random.length < RANDOM) throw new RangeError(`a code takes ${RANDOM} random bytes`);
  const values = [...random.subarray(0, RANDOM)].map((byte) => byte % 32);
  return grouped([...values, checkOf(values)]);
}

/**
 * A code as somebody typed it, in the form in which it is printed: any case, spaces, dashes and full-width characters are
 * taken; O is read as 0, I and L as 1. Undefined when it is no code or its check character is wrong.
 */
export function parseVerificationCode(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}−]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const values = Array.from(bare, (character) => ALPHABET.indexOf(character));
  if (values.length !== RANDOM + 1 || values.includes(-1)) return undefined;
  return checkOf(values.slice(0, RANDOM)) === values[RANDOM] ? grouped(values) : undefined;
}

/** Longer than anybody spaces out twelve characters. */
const LONGEST = 100;

/**
 * The sum of the values weighted 1, 3, 5 … by position, modulo 32. The weights are odd, hence units modulo 32: any one
 * wrong character is found, and of two neighbours changing places all but the pairs that lie 16 apart.
 */
function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + value * (2 * index + 1), 0) % 32;
}

function grouped(values: readonly number[]): string {
  const text = values.map((value) => ALPHABET[value]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
