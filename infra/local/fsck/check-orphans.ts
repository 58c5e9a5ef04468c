import type { CaseFile } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** Nothing stands under a case that has no head. */
export function checkOrphans({ caseId, head, events, forms, uploads }: CaseFile): Finding[] {
  if (head) return [];
  const what = [
    ...(events.length > 0 ? [`${events.length} 个事件`] : []),
    ...(forms.length > 0 ? [`${forms.length} 张表单`] : []),
    ...(uploads.length > 0 ? [`${uploads.length} 个上传材料`] : []),
  ];
  return [finding('orphans', `案卷 ${caseId}`, `没有索引，却有${what.join('、')}`)];
}
