/** Whether the module belongs to the fixed patterns of the code rather than to its data (versions 2 to 6). */
function isFixed(size: number, x: number, y: number): boolean {
  const finder = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  const alignment = Math.abs(x - (size - 7)) <= 2 && Math.abs(y - (size - 7)) <= 2;
  return finder || alignment || x === 6 || y === 6;
}

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Blocks and data bytes of each, by version, at level M (ISO/IEC 18004, table 9). */
const BLOCKS: Readonly<Record<number, readonly [blocks: number, bytes: number]>> = {
  2: [1, 28],
  3: [1, 44],
  4: [2, 32],
  5: [2, 43],
  6: [4, 27],
};

/** The bits in the order in which they were laid down: pairs of columns from the right, upwards and downwards by turns. */
function* bitsOf(modules: readonly (readonly boolean[])[], mask: number): Generator<boolean> {
  const size = modules.length;
  const hidden = MASKS[mask];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < size; step++) {
      const y = upwards ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (!isFixed(size, x, y)) yield (modules[y]?.[x] ?? false) !== (hidden?.(x, y) ?? false);
      }
    }
    upwards = !upwards;
  }
}

/**
 * The text of a clean QR code of level M and versions 2 to 6 in byte mode; written from ISO/IEC 18004, knowing nothing of
 * the program that drew it. Errors are not corrected: what is read must be right as it stands.
 */
export function readQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const at = (x: number, y: number) => (modules[y]?.[x] ? 1 : 0);
  // Format information, under its own fixed mask 101010000010010: level, then the mask of the data.
  const level = ((at(0, 8) << 1) | at(1, 8)) ^ 0b10;
  if (level !== 0b00) throw new Error(`error correction level ${level} is not M`);
  const mask = ((at(2, 8) << 2) | (at(3, 8) << 1) | at(4, 8)) ^ 0b101;
  const [blocks = 0, bytes = 0] = BLOCKS[(size - 17) / 4] ?? [];
  if (blocks === 0) throw new Error(`a code of ${size} modules is not read here`);
  const bits = [...bitsOf(modules, mask)].map((bit) => (bit ? '1' : '0')).join('');
  const laid = Array.from({ length: blocks * bytes }, (_, i) =>
    Number.parseInt(bits.slice(i * 8, i * 8 + 8), 2),
  );
  // The blocks were laid down a byte of each in turn.
  const data = Array.from({ length: blocks }, (_, block) =>
    laid.filter((__, i) => i % blocks === block),
  ).flat();
  const stream = data.map((byte) => byte.toString(2).padStart(8, '0')).join('');
  if (stream.slice(0, 4) !== '0100') throw new Error('not in byte mode');
  const length = Number.parseInt(stream.slice(4, 12), 2);
  const text = Array.from({ length }, (_, i) => Number.parseInt(stream.slice(12 + i * 8, 20 + i * 8), 2));
  return Buffer.from(text).toString('utf8');
}
