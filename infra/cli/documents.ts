import { registerFormDocuments } from '../../functions/documents/form-documents.ts';
import type { DocumentDefinition } from '../../templates/engine/document.ts';
import { registry } from '../../templates/registry.ts';
import { type Command, JSON_OPTION, readArgs, writeJson } from './command.ts';
import { aligned } from './text.ts';

const KINDS = { notice: '通知书', form: '表单', list: '清单', receipt: '回执' } as const satisfies Record<
  DocumentDefinition['kind'],
  string
>;
const LAYOUTS = { annex: '附件原样', system: '系统样式' } as const satisfies Record<
  DocumentDefinition['layout'],
  string
>;

/** Every document there is: what agencies issue and the forms' papers. */
export function allDocuments(): DocumentDefinition[] {
  registerFormDocuments();
  return registry.documents().sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Lists all documents that can be rendered. */
export const documents: Command = {
  usage: '[--json]',
  run(args, io) {
    const { values } = readArgs(args, JSON_OPTION);
    const all = allDocuments();
    if (values.json) {
      const list = all.map(({ id, title, source, place, kind, layout, copies = null }) => {
        return { id, title, source, place, kind, layout, copies };
      });
      writeJson(io, { documents: list });
      return 0;
    }
    const rows = all.map(({ id, title, source, place, kind, layout, copies }) => {
      return [
        id,
        KINDS[kind],
        LAYOUTS[layout],
        `${source} ${place}`,
        title + (copies ? `（${copies}）` : ''),
      ];
    });
    io.out(`${aligned(rows)}\n`);
    return 0;
  },
};
