import { z } from 'zod';
import { padded } from '../../../functions/adapters/keys.ts';
import type { CaseFile, Evidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';

/** Answers that are about no case (there are none today) say nothing here. */
const pointer = z.looseObject({ caseId: z.string(), event: z.number().optional() });

/** What was answered for an Idempotency-Key points to a case, and to an event of it where it names one. */
export function checkAnswers(answers: Evidence['answers'], cases: ReadonlyMap<string, CaseFile>): Finding[] {
  return answers.flatMap(({ pk, result }) => {
    const said = pointer.safeParse(result);
    if (!said.success) return [];
    const { caseId, event } = said.data;
    const file = cases.get(caseId);
    if (!file) return finding('answers', pk, `指向不存在的案卷 ${caseId}`);
    const there = event === undefined || file.events.some(({ sk }) => sk === padded(event));
    return there ? [] : finding('answers', pk, `指向案卷 ${caseId} 不存在的事件 ${event}`);
  });
}
