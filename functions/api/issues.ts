import type { z } from 'zod';

/** One thing wrong with a request: where (exactly one of the three), and what, in plain words. */
export interface RequestError {
  /** JSON Pointer into the body, as a fragment: `#/findings/0/finding`. */
  pointer?: string;
  /** A name in the query. */
  parameter?: string;
  header?: string;
  detail: string;
}

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '对象',
  record: '对象',
  date: '日期',
};

/** Words for issues whose schema has none of its own. */
const WORDS: Readonly<Record<string, (issue: Issue) => string>> = {
  invalid_type: ({ input, expected }) =>
    input === undefined ? '必须提供。' : `应是${TYPES[String(expected)] ?? String(expected)}。`,
  invalid_value: ({ values }) =>
    Array.isArray(values) && values.length <= 12 ? `只能是：${values.join('、')}。` : '不在允许的取值之内。',
  too_small: ({ origin, minimum }) =>
    origin === 'number' ? `不能小于${String(minimum)}。` : `至少要有${String(minimum)}个。`,
  too_big: ({ origin, maximum }) =>
    origin === 'number' ? `不能大于${String(maximum)}。` : `最多${String(maximum)}个。`,
};

/** Hand this to `safeParse`, so that every message comes out in Chinese. */
export function inChinese(issue: Issue): string {
  return WORDS[issue.code ?? '']?.(issue) ?? '格式不对。';
}

/** Errors in a body, each with its pointer; a name that does not belong there is pointed at itself. */
export function bodyErrors({ issues }: z.ZodError, at: readonly PropertyKey[] = []): RequestError[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path];
    if (issue.code !== 'unrecognized_keys') return [{ pointer: pointerOf(path), detail: issue.message }];
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), detail: '没有这一项。' }));
  });
}

/** Errors in a query, by parameter. */
export function queryErrors({ issues }: z.ZodError): RequestError[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys')
      return [{ parameter: String(issue.path[0]), detail: issue.message }];
    return issue.keys.map((key) => ({ parameter: key, detail: '没有这个参数。' }));
  });
}

/** `#/a/0/b`, escaped as RFC 6901 says. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return `#${path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')}`;
}

/** The pointer of a form field's path, e.g. `inpatientDepartments[0].beds`. */
export function pointerOfField(path: string, at: readonly string[] = []): string {
  return pointerOf([...at, ...path.split(/[[\].]+/).filter((part) => part !== '')]);
}
