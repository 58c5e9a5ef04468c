import type { CaseFile, Evidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** What was answered for an Idempotency-Key points to a case, and to an event of it where it names one. */
export function checkAnswers(answers: Evidence['answers'], cases: ReadonlyMap<string, CaseFile>): Finding[] {
  return answers.flatMap(({ pk, result }) => {
    const { caseId, event } = (result ?? {}) as { caseId?: unknown; event?: unknown };
    if (caseId === undefined) return [];
    const file = cases.get(String(caseId));
    if (!file) return finding('answers', pk, `指向不存在的案卷 ${String(caseId)}`);
    const there = event === undefined || file.events.some((one) => one.event.n === event);
    return there ? [] : finding('answers', pk, `指向案卷 ${String(caseId)} 不存在的事件 ${String(event)}`);
  });
}
