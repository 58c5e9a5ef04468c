import { readFileSync } from 'node:fs';
import { WrongUse } from './command.ts';

/** A JSON file's value. @throws {WrongUse} naming `where` when it cannot be read, or where its JSON breaks. */
export function readJson(file: string, where: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new WrongUse(where, `不能读取“${file}”（${code}）`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new WrongUse(
      where,
      `“${file}”不是有效的 JSON（${error instanceof Error ? error.message : String(error)}）`,
    );
  }
}
