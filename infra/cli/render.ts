import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { procedures } from '../../procedures/registry.ts';
import type { DocumentDefinition } from '../../templates/engine/document.ts';
import { DocumentDataError, MissingGlyphError } from '../../templates/engine/errors.ts';
import { createRenderer, type Renderer, type RenderOptions } from '../../templates/engine/render.ts';
import { type Command, type Exit, JSON_OPTION, readArgs, required, WrongUse, writeJson } from './command.ts';
import { allDocuments } from './documents.ts';
import { readJson } from './read-json.ts';
import { pick } from './suggest.ts';

/** What goes onto the paper: nothing, made-up data, or somebody's. */
export type Filling = { kind: 'blank' } | { kind: 'sample' } | { kind: 'data'; file: string };

/** Makes one document's PDF. */
export const render: Command = {
  usage: `文书 --blank | --sample | --data 文件 --out 文件.pdf [--json]

  文书          documents 列出的标识
  --blank       空白
  --sample      用虚构的示例填写；须盖章的通知书带演示章
  --data 文件   用 JSON 数据填写（表单为 { "values": { … } }）；不盖章
  --out 文件    写到哪里；已有的文件会被覆盖`,
  async run(args, io): Promise<Exit> {
    const { values, positionals } = readArgs(
      args,
      {
        ...JSON_OPTION,
        blank: { type: 'boolean' },
        sample: { type: 'boolean' },
        data: { type: 'string' },
        out: { type: 'string' },
      },
      true,
    );
    const [id, extra] = positionals;
    if (extra !== undefined) throw new WrongUse(extra, '多出的参数');
    const document = pick(allDocuments(), id, '文书', '文书');
    const filling = fillingOf(values);
    const out = required(values.out, '--out', '必须给出输出文件，如 --out 通知书.pdf');
    const renderer = createRenderer();
    try {
      const pdf = await print(renderer, document, filling);
      write(out, pdf);
      const sha256 = createHash('sha256').update(pdf).digest('hex');
      if (values.json) writeJson(io, { id: document.id, out, bytes: pdf.byteLength, sha256 });
      else io.out(`${document.title}：${out}（${pdf.byteLength} 字节）\n`);
    } finally {
      await renderer.close();
    }
    return 0;
  },
};

/** The PDF of a document so filled. @throws {WrongUse} naming the field that does not fit. */
export async function print(
  renderer: Renderer,
  document: DocumentDefinition,
  filling: Filling,
): Promise<Uint8Array> {
  const data = dataFor(document, filling);
  try {
    return await renderer.pdf(
      document,
      data,
      filling.kind === 'sample' ? demonstrationSeal(document, data) : {},
    );
  } catch (error) {
    if (error instanceof DocumentDataError) {
      throw new WrongUse(
        filling.kind === 'data' ? filling.file : document.id,
        `数据不符：\n  ${error.problems.join('\n  ')}`,
      );
    }
    if (error instanceof MissingGlyphError) {
      throw new WrongUse(error.field, `字符“${error.character}”没有字体可以显示`);
    }
    throw error;
  }
}

function fillingOf(values: { blank?: boolean; sample?: boolean; data?: string }): Filling {
  const given = (['blank', 'sample', 'data'] as const).filter((name) => values[name] !== undefined);
  const [only] = given;
  if (only === undefined || given.length > 1) {
    throw new WrongUse('--blank、--sample、--data', '必须给出其中一个，且只能给一个');
  }
  return only === 'data' ? { kind: 'data', file: values.data ?? '' } : { kind: only };
}

function dataFor(document: DocumentDefinition, filling: Filling): unknown {
  if (filling.kind === 'data') return readJson(filling.file, '--data');
  return filling.kind === 'blank' ? document.blank() : document.sample();
}

const signed = z.looseObject({ agency: z.looseObject({ name: z.string() }) });

/** The samples' seals say 演示. Which papers bear a seal is the procedures' matter. */
function demonstrationSeal({ id }: DocumentDefinition, data: unknown): RenderOptions {
  const sealed = procedures.some(({ notices }) =>
    notices.some(({ document, sealed }) => document === id && sealed),
  );
  if (!sealed) return {};
  const name = signed.safeParse(data).data?.agency.name ?? '演示经办机构';
  return { seal: { name, demonstration: true } };
}

function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw new WrongUse(
      '--out',
      `不能写入“${file}”（${error instanceof Error ? error.message : String(error)}）`,
    );
  }
}
