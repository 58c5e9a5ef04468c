import type { Agency } from '../../domain/agency.ts';
import { parseVerificationCode } from '../../domain/verification-code.ts';
import { loadAgency } from '../adapters/directory.ts';
import { readPem } from '../seals/verify/certificate.ts';
import type { AlterationClass, FileVerdict, PublicFacts } from '../seals/verify/verdict.ts';
import {
  IN_FORCE_ADVICE,
  SIGNED_BUT_NOT_OURS,
  wordsFor,
  wordsForNewer,
  wordsForWithdrawn,
} from '../seals/verify/words.ts';
import type { CodeVerdict, FileFinding, VerifyDeps } from './verify.ts';

/** What a file's own verdict becomes in the light of the directory and of the record its code leads to. */
export async function compareWithArchive(
  deps: VerifyDeps,
  verdict: FileVerdict,
  record: CodeVerdict | undefined,
): Promise<FileFinding> {
  const { facts } = verdict;
  if (!facts || verdict.verdict === 'unknown') return verdict;
  const differs = record?.facts && differences(facts, record.facts);
  if (verdict.verdict === 'altered') return alteredOnRecord(verdict, record, differs ?? []);
  const agency = await loadAgency(deps.table, facts.agencyId);
  const refused = refusedBy(agency, verdict);
  if (refused) return { ...verdict, claimed: true, ...refused };
  if (differs && differs.length > 0) return copied(verdict, differs);
  return standing(verdict, record);
}

/** A genuine file as the record has it. */
function standing(verdict: FileVerdict, record: CodeVerdict | undefined): FileFinding {
  const details = [...verdict.details];
  if (!record) {
    details.push('档案里没有这份文书的查验码，它可能是由别的系统出具的，请向盖章的机构确认。');
  } else if (record.sha256 && record.sha256 !== verdict.sha256) {
    details.push('它与存档的文件不是逐字节相同的副本，但签章和内容都有效。');
  }
  if (record?.status === 'superseded') {
    const { newer = {} } = record;
    return { ...verdict, details, verdict: 'superseded', ...wordsForNewer(newer.number), newer };
  }
  if (record?.status === 'withdrawn')
    return { ...verdict, details, verdict: 'withdrawn', ...wordsForWithdrawn() };
  const advice = record?.status === 'in-force' ? IN_FORCE_ADVICE : verdict.advice;
  return { ...verdict, details, advice };
}

/** What the directory says against a signature that holds: that the certificate is not, or no longer, its agency's. */
function refusedBy(
  agency: Agency | undefined,
  { signer, signedAt }: FileVerdict,
): Pick<FileFinding, 'verdict' | 'words' | 'advice'> | undefined {
  if (!agency) return { verdict: 'unknown', ...SIGNED_BUT_NOT_OURS };
  const identity = agency.signing?.find(({ certificates }) => {
    const [leaf] = certificates.slice(0, 1).flatMap(readPem);
    return leaf?.fingerprint === signer?.fingerprint;
  });
  if (!identity) return refusal('other-agency');
  const { revoked } = identity;
  return revoked && signedAt !== undefined && signedAt >= revoked.at
    ? refusal('revoked-certificate')
    : undefined;
}

function refusal(alteration: AlterationClass) {
  return { verdict: 'altered', alteration, ...wordsFor(alteration) } as const;
}

function alteredOnRecord(
  verdict: FileVerdict,
  record: CodeVerdict | undefined,
  differs: readonly string[],
): FileFinding {
  if (!record?.facts) return verdict;
  // Without a signature the file shows nothing but claims; where they contradict the record, that is the thing to say.
  if (verdict.alteration === 'rebuilt' && differs.length > 0) return copied(verdict, differs);
  const same = record.sha256 === verdict.sha256;
  const { title, number = '' } = record.facts;
  const found = same
    ? '它与存档的文件逐字节相同。'
    : `它自称的查验码在档案里是《${title}》${number}，存档的文件与它不同。`;
  return { ...verdict, details: [...verdict.details, found] };
}

function copied(verdict: FileVerdict, differs: readonly string[]): FileFinding {
  return {
    ...verdict,
    claimed: true,
    ...refusal('copied-number'),
    details: [...verdict.details, ...differs],
  };
}

const COMPARED: readonly (readonly [keyof PublicFacts, string])[] = [
  ['title', '名称'],
  ['number', '文书编号'],
  ['agencyId', '出具机关'],
  ['institution', '发给的机构'],
  ['issuedOn', '出具日期'],
];

/** Where a file's facts contradict the record of the code it carries; nothing when it carries that of another spelling. */
function differences(file: PublicFacts, record: PublicFacts): string[] {
  if (parseVerificationCode(file.code ?? '') !== record.code) return [];
  return COMPARED.filter(([key]) => file[key] !== record[key]).map(
    ([key, name]) =>
      `档案里这个查验码的${name}是“${record[key] ?? '（没有）'}”，文件里是“${file[key] ?? '（没有）'}”。`,
  );
}
