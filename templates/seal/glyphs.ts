import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { MissingGlyphError } from '../engine/errors.ts';
import { filled, type Move, moved, type Shape, svgTransform } from './shape.ts';

/** Where and how large a character is drawn; millimetres, y downwards, the centre of its box at the origin. */
export interface GlyphBox {
  width: number;
  height: number;
}

/** Turns characters into outlines, so that a seal needs no font on the page and leaves no stray text in it. */
export type GlyphPainter = (character: string, box: GlyphBox, at: readonly Move[]) => Shape;

/** Ideographs fill the em square from 0.12 em below the baseline to 0.88 em above it. */
const MIDDLE = 0.38;

/** A painter that takes each character from the first of the font files that has it. Throws MissingGlyphError. */
export function createGlyphPainter(files: readonly string[]): GlyphPainter {
  const open = new Map<string, Font>();
  const font = (file: string): Font => {
    const known = open.get(file);
    if (known) return known;
    const made = create(readFileSync(file));
    if (!('glyphForCodePoint' in made)) throw new Error(`${file} is a collection, not one font`);
    open.set(file, made);
    return made;
  };
  return (character, box, at) => {
    const code = character.codePointAt(0) ?? 0;
    const file = files.find((path) => font(path).hasGlyphForCodePoint(code));
    if (file === undefined) throw new MissingGlyphError(character, 'seal');
    const { unitsPerEm } = font(file);
    const glyph = font(file).glyphForCodePoint(code);
    const moves: Move[] = [
      ...at,
      { scale: [box.width / unitsPerEm, -box.height / unitsPerEm] },
      { translate: [-glyph.advanceWidth / 2, -MIDDLE * unitsPerEm] },
    ];
    return {
      svg: `<path transform="${svgTransform(moves)}" d="${glyph.path.toSVG()}"/>`,
      operators: moved(moves, filled(glyph.path.commands)),
    };
  };
}
