import type { DocumentDefinition } from './document.ts';
import { QR_SIDE, qrSvg } from './qr.ts';

/** The foot of a page; null where there is nothing to say. */
export interface PageFoot {
  receiptNumber: string | null;
  verificationCode: string | null;
  /** Origin at which the code can be looked up: `https://host`. With it the foot carries a QR code. */
  verifyAt: string | null;
}

/** A CSS string in which every character but letters, digits and CJK is a code: data cannot leave the string. */
function cssString(text: string): string {
  const safe = Array.from(text, (c) =>
    /[\p{L}\p{N}]/u.test(c) ? c : `\\${(c.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe.join('')}"`;
}

/** Millimetres of white between the code and its words, and below the text: more than its quiet zone of four modules. */
const QUIET = 3;
const QR_TOP = 4;

/** The address a QR code opens. */
export function verifyAddress(verifyAt: string, code: string): string {
  return `${verifyAt}/verify/${code}`;
}

/** The lines of words beside the code. A form's narrow foot has no room for a code: there the address in words does. */
function words({ receiptNumber, verificationCode, verifyAt }: PageFoot, drawn: boolean): string[] {
  const lines: string[] = [];
  if (verificationCode !== null) {
    lines.push(`查验码 ${verificationCode}`);
    if (verifyAt !== null) {
      lines.push(`${drawn ? '扫码，或' : ''}在 ${verifyAt}/verify 输入查验码`, '即可查验本文书真伪');
    }
  }
  if (receiptNumber !== null) lines.push(`收件编号 ${receiptNumber}`);
  return lines;
}

/** The code as a picture at one end of its margin box. */
function picture(address: string, side: 'left' | 'right'): string {
  const svg = Buffer.from(qrSvg(address)).toString('base64');
  return (
    `background:url("data:image/svg+xml;base64,${svg}") ${side} ${QR_TOP}mm/${QR_SIDE}mm ${QR_SIDE}mm no-repeat;` +
    `min-height:${QR_SIDE + QR_TOP}mm;padding-${side}:${QR_SIDE + QUIET}mm;`
  );
}

/**
 * The style rules that print the foot on every page. Margin boxes stand outside the flow on every page and are no part of
 * the text proper: the right place for a foot. It stands opposite the page number, which is at the outer side.
 */
export function footRules(
  foot: PageFoot,
  { kind, layout }: Pick<DocumentDefinition, 'kind' | 'layout'>,
): string {
  const { verificationCode: code, verifyAt } = foot;
  const address =
    code === null || verifyAt === null || kind === 'form' ? null : verifyAddress(verifyAt, code);
  const content = words(foot, address !== null)
    .map(cssString)
    .join('"\\a "');
  const box = (side: 'left' | 'right') =>
    `@bottom-${side}{content:${content};white-space:pre;text-align:${side};${address === null ? '' : picture(address, side)}}`;
  return [
    content === '' ? '' : `@page{${box('left')}}@page :left{@bottom-left{background:none}${box('right')}}`,
    layout === 'system' ? `@page{@top-right{content:${cssString('系统样式，非文件附件')}}}` : '',
  ].join('');
}
