/** Text made harmless inside SVG. */
export function escapeSvg(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

/** Rough width of a line of `text`, in its own font size: full-width signs count one, others a little over a half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return width;
}
