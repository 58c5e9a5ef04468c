import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { clientTypes } from '../../functions/api/client/types.ts';
import { openApiDocument } from '../../functions/api/openapi.ts';
import { ROUTES } from '../../functions/api/routes.ts';
import { type Command, JSON_OPTION, readArgs, WrongUse, writeJson } from './command.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = 'functions/api/client/schema.d.ts';

/** The typed client of the API, made from its own OpenAPI document. */
export const apiClient: Command = {
  usage: `[--check]

  --check   只看 ${FILE} 是不是最新；不是则答 1，什么都不写`,
  run(args, io) {
    const { values } = readArgs(args, { ...JSON_OPTION, check: { type: 'boolean' } });
    const made = generatedClient();
    const current = made === clientOnFile();
    if (!values.check && !current) writeFileSync(`${ROOT}${FILE}`, made);
    if (values.json) writeJson(io, { file: FILE, current });
    else if (current) io.out(`${FILE} 是最新的。\n`);
    else io.out(values.check ? `${FILE} 不是最新的，请运行 dingdian api-client。\n` : `已写入 ${FILE}。\n`);
    return values.check && !current ? 1 : 0;
  },
};

/** What the file should say. @throws {WrongUse} where the formatter, which is there for development only, is missing. */
export function generatedClient(): string {
  const document = openApiDocument(ROUTES, { identityIssuer: 'https://id.example' });
  const { status, stdout } = spawnSync(
    process.execPath,
    [`${ROOT}node_modules/@biomejs/biome/bin/biome`, 'format', '--stdin-file-path', FILE],
    { cwd: ROOT, input: clientTypes(document), encoding: 'utf8' },
  );
  if (status !== 0) throw new WrongUse('', '需要开发时才装的格式化工具');
  return stdout;
}

/** What the file says; nothing where there is none. */
export function clientOnFile(): string {
  try {
    return readFileSync(`${ROOT}${FILE}`, 'utf8');
  } catch {
    return '';
  }
}
