import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newVerificationCode, parseVerificationCode } from '../../domain/verification-code.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codes = fc.uint8Array({ minLength: 11, maxLength: 16 }).map((random) => newVerificationCode(random));

describe('a verification code', () => {
  test('is three groups of four characters without I, L, O and U, and reads back as itself', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
        expect(parseVerificationCode(code)).toBe(code);
      }),
    );
  });

  test('is read in any case, with any spacing, dashes or full-width characters, and with O for 0, I and L for 1', () => {
    fc.assert(
      fc.property(
        codes,
        fc.constantFrom('', ' ', '-', '－', '—', '　'),
        fc.constantFrom('I', 'l', '1'),
        (code, gap, one) => {
          const typed = Array.from(code.replaceAll('-', '').toLowerCase()).join(gap);
          expect(parseVerificationCode(` ${typed} `)).toBe(code);
          expect(parseVerificationCode(code.replaceAll('0', 'o').replaceAll('1', one))).toBe(code);
          const wide = Array.from(code, (c) =>
            c === '-' ? '－' : String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0),
          );
          expect(parseVerificationCode(wide.join(''))).toBe(code);
        },
      ),
    );
  });

  test('with any one character wrong is no code', () => {
    fc.assert(
      fc.property(codes, fc.nat(11), fc.nat(31), (code, at, other) => {
        const bare = code.replaceAll('-', '');
        const wrong = ALPHABET[other] ?? '';
        fc.pre(bare[at] !== wrong);
        expect(parseVerificationCode(bare.slice(0, at) + wrong + bare.slice(at + 1))).toBeUndefined();
      }),
    );
  });

  test.each(['', '聊医保受〔2026〕12号', '7F3K-9M2Q', 'U'.repeat(12), '0'.repeat(13), ' '.repeat(10_000)])(
    'is not found in %j',
    (text) => expect(parseVerificationCode(text)).toBeUndefined(),
  );

  test('takes at least eleven random bytes', () => {
    expect(() => newVerificationCode(new Uint8Array(10))).toThrow(RangeError);
  });
});
