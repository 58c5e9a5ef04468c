import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** 0 good, 1 a finding, 2 wrong use. */
export type Exit = 0 | 1 | 2;

/** Where a command writes. Results go to `out`; what is said about them, and every complaint, goes to `err`. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Whether `out` is a person's terminal. */
  terminal: boolean;
}

/** One command of the command line. */
export interface Command {
  /** What `--help` says after the command's name: the arguments, then a line for each option. */
  usage: string;
  /** @throws {WrongUse} */
  run(args: readonly string[], io: Io): Exit | Promise<Exit>;
}

/** The command was used wrongly: the message, in plain Chinese, names the option or the field. Exit 2. */
export class WrongUse extends Error {
  override name = 'WrongUse';
  /** The option (`--start`), argument or field path (`events[2].at`) at fault. */
  readonly where: string;

  constructor(where: string, message: string) {
    super(where === '' ? message : `${where}：${message}`);
    this.where = where;
  }
}

/** `--json`, which every command takes. */
export const JSON_OPTION = { json: { type: 'boolean' } } as const satisfies ParseArgsOptionsConfig;

/** Reads a command's arguments strictly. @throws {WrongUse} naming the option. */
export function readArgs<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  allowPositionals = false,
) {
  const parsed = parse(args, options, allowPositionals);
  const seen = new Set<string>();
  for (const token of parsed.tokens) {
    if (token.kind !== 'option') continue;
    if (seen.has(token.name) && options[token.name]?.multiple !== true) {
      throw new WrongUse(`--${token.name}`, '只能给一次');
    }
    seen.add(token.name);
  }
  return parsed;
}

function parse<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  allowPositionals: boolean,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true, tokens: true });
  } catch (error) {
    if (!(error instanceof TypeError) || !('code' in error)) throw error;
    const said = /'(-[^' ]*)/.exec(error.message)?.[1] ?? /'([^']*)'/.exec(error.message)?.[1] ?? '';
    throw new WrongUse(said, FAULTS[String(error.code)] ?? error.message);
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: '没有这个选项',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: '缺少值，或者不应带值',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: '多出的参数',
};

/** A value that must be given. @throws {WrongUse} */
export function required<T>(value: T | undefined, where: string, message = '必须给出'): T {
  if (value === undefined || value === '') throw new WrongUse(where, message);
  return value;
}

/** Writes a result as JSON, with two spaces and a newline at the end. */
export function writeJson(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}
