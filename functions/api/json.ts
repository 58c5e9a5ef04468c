/** What a JSON text cannot be used for, in plain words. */
export type JsonReading = { ok: true; value: unknown } | { ok: false; detail: string };

const DEEPEST = 12;

/**
 * Reads JSON strictly: no name twice in one object, no number a program would silently change, no broken characters, no
 * deep nesting. What JSON.parse would let pass with a changed meaning is refused, never repaired.
 */
export function readJson(bytes: Uint8Array): JsonReading {
  let value: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { ok: false, detail: '请求正文不是 UTF-8 编码。' };
  }
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, detail: '请求正文不是有效的 JSON。' };
  }
  const detail = namedTwice(text) ?? unusable(value, 0);
  return detail === undefined ? { ok: true, value } : { ok: false, detail };
}

/** Walks the tokens of a text that is known to be JSON, and keeps the names of each open object. */
function namedTwice(text: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (colon !== undefined) {
      const name: unknown = JSON.parse(token.slice(0, -colon.length));
      const names = open.at(-1);
      if (typeof name !== 'string' || !names) continue;
      if (names.has(name)) return `同一个对象里“${name.slice(0, 60)}”出现了两次。`;
      // Such a name would be lost on its way through plain objects.
      if (name === '__proto__') return '不能使用名称“__proto__”。';
      names.add(name);
    }
  }
  return undefined;
}

function unusable(value: unknown, depth: number): string | undefined {
  if (depth > DEEPEST) return `请求正文嵌套过深，最多${DEEPEST}层。`;
  if (typeof value === 'string') return value.isWellFormed() ? undefined : '请求正文里有残缺的字符。';
  if (typeof value === 'number') {
    const exact = Math.abs(value) <= Number.MAX_SAFE_INTEGER && (value === 0 || Math.abs(value) > 1e-100);
    return exact ? undefined : '请求正文里有超出可用范围的数字。';
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, part] of Object.entries(value)) {
    const detail =
      (name.isWellFormed() ? undefined : '请求正文里有残缺的字符。') ?? unusable(part, depth + 1);
    if (detail !== undefined) return detail;
  }
  return undefined;
}
