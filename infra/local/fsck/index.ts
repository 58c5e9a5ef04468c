import type { CaseState } from '../../../domain/case/state.ts';
import type { Calendar } from '../../../domain/time/calendar.ts';
import { withPapers } from '../../../functions/adapters/calendar.ts';
import type { Holder } from '../../../functions/adapters/holders.ts';
import { holdersOf } from '../../../functions/use-cases/registers/holders.ts';
import { checkAnswers } from './check-answers.ts';
import { checkChain } from './check-chain.ts';
import { checkCodes, codesCarried } from './check-codes.ts';
import { checkHead } from './check-head.ts';
import { checkLinks } from './check-links.ts';
import { checkLists, listsByCode } from './check-lists.ts';
import { type CaseNotice, checkNotices } from './check-notices.ts';
import { checkNumbers, numbersCarried } from './check-numbers.ts';
import { checkOrphans } from './check-orphans.ts';
import { checkPublicRegister, PUBLISHED_KEYS } from './check-public-register.ts';
import { type BoardPlace, checkBoard, checkInbox, placesIn } from './check-public-side.ts';
import { checkRegisters, type Implied, impliedBy } from './check-registers.ts';
import { checkReplay } from './check-replay.ts';
import { checkSeals } from './check-seals.ts';
import { checkUploads } from './check-uploads.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { type Finding, finding } from './finding.ts';
import { BrokenDatabase } from './open.ts';

export { type Evidence, readEvidence } from './evidence.ts';
export { CHECK_LABELS, type CheckName, type Finding } from './finding.ts';
export { NoDataFolder } from './open.ts';

/** What was looked at, and what was found. */
export interface Fsck {
  cases: number;
  events: number;
  numbers: number;
  documents: number;
  findings: readonly Finding[];
}

/** Checks a data folder and repairs nothing. `release`: the calendar without the papers on record. @throws {NoDataFolder} {DataFileInUse} */
export function fsck(folder: string, release: Calendar): Fsck {
  try {
    return judge(readEvidence(folder), release);
  } catch (error) {
    if (!(error instanceof BrokenDatabase)) throw error;
    const found = finding('database', error.file, `不是完好的数据库：${String(error.cause)}`);
    return { cases: 0, events: 0, numbers: 0, documents: 0, findings: [found] };
  }
}

/** All checks over what a folder holds. */
export function judge(evidence: Evidence, release: Calendar): Fsck {
  const { cases, series, answers, codes, issued } = evidence;
  const calendar = withPapers(release, evidence.papers);
  const lists = listsByCode(evidence.lists);
  const files = [...cases.values()];
  const findings: Finding[] = [...evidence.unreadable];
  const notices: CaseNotice[] = [];
  const carried: ReturnType<typeof numbersCarried> = [];
  const implied: Implied[] = [];
  const holders: Holder[] = [];
  const states = new Map<string, CaseState>();
  const places: BoardPlace[] = [];
  const carriedCodes: ReturnType<typeof codesCarried> = [];
  for (const file of files) {
    const { caseId } = file;
    try {
      findings.push(...checkOrphans(file), ...checkChain(file), ...checkUploads(file, evidence.upload));
      const replayed = checkReplay(file);
      if ('check' in replayed) {
        findings.push(replayed);
        continue;
      }
      const { procedure, state } = replayed;
      findings.push(...checkSeals(file, state, issued, lists));
      if (file.head) findings.push(...checkHead(file, procedure, state, calendar));
      notices.push(...state.notices.map((notice) => ({ caseId, notice })));
      carriedCodes.push(...codesCarried(caseId, state.history, lists));
      carried.push(...numbersCarried(caseId, procedure, state.history, lists));
      states.set(caseId, state);
      places.push(...placesIn(caseId, procedure, state));
      holders.push(...holdersOf({ caseId, procedure, state }, evidence.registers.secret ?? ''));
      implied.push(impliedBy(file, procedure, state, calendar, evidence.registers));
    } catch (error) {
      // Records may be mutilated in ways no check foresees; that is a finding too, and the other cases are looked at.
      findings.push(finding('table', `案卷 ${caseId}`, `内容残缺，无法检查：${String(error)}`));
    }
  }
  findings.push(
    ...checkNumbers(series, carried),
    ...checkCodes(codes, carriedCodes),
    ...checkNotices(notices, issued),
    ...checkLists(evidence.lists, notices),
    ...checkAnswers(answers, cases),
    ...checkRegisters(evidence.registers, implied),
    ...checkPublicRegister(evidence.publicRegister, cases, issued),
    ...checkLinks(evidence.links, holders, states),
    ...checkBoard(evidence.publicSide, places),
    ...checkInbox(evidence.publicSide, states, evidence.upload),
  );
  return {
    cases: files.length,
    events: files.reduce((sum, { events }) => sum + events.length, 0),
    numbers: series.reduce((sum, { taken }) => sum + taken.length, 0),
    documents: [...issued.keys()].filter(
      (key) => !key.endsWith('.unsigned.pdf') && !key.startsWith(PUBLISHED_KEYS),
    ).length,
    findings,
  };
}
