import { z } from 'zod';
import { nodes } from '../../procedures/liaocheng/nodes.ts';
import { blankPaper, type DocumentDefinition } from '../engine/document.ts';
import { footFields, NO_FOOT, text } from '../engine/fields.ts';
import { SOURCE } from './shared.ts';

/** The paper prints its head again above this stage: there its first page ends. */
const OVERLEAF = '协议管理';

const stages = nodes.map(({ label, lines }) => ({ label, lines: lines.map(({ text }) => text) }));
const overleaf = stages.findIndex(({ label }) => label === OVERLEAF);
const pages = [stages.slice(0, overleaf), stages.slice(overleaf)];

const page = z.array(z.strictObject({ label: text, lines: z.array(text).min(1) })).min(1);

/** 附件1: the whole way of a designation, stage by stage. It holds no data of any case. */
export const nodeTable: DocumentDefinition = {
  id: 'liaocheng/annex-01-nodes',
  title: '医药机构医疗保障定点全链条办理节点',
  source: SOURCE,
  place: '附件1',
  kind: 'list',
  layout: 'annex',
  template: 'liaocheng/annex-01-nodes.hbs',
  data: z.strictObject({ pages: z.array(page).default(pages), ...footFields }),
  sample: () => ({}),
  blank: () => blankPaper({ pages, ...NO_FOOT }),
};
