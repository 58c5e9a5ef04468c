import type { AgreementGround } from '../../domain/agreement.ts';
import type { Citation } from '../../domain/citation.ts';
import { addDays, type CivilDate, dateOf, isCivilDate } from '../../domain/time/civil-date.ts';
import type { CaseContext } from '../engine/case-context.ts';
import {
  attachedTo,
  basisRequired,
  distinct,
  lapseOfPaper,
  letterFromCase,
  noticeRuleOf,
  stepOfPaper,
  withinSentence,
  worded,
} from './from-case.ts';
import { byDocument, type Quoted } from './shared.ts';

// What a case says in the letters about its agreement: that it rests, goes on, or is ended, on what ground and from when.

/** The ground of a decision: the one it names, or the one that its step stands for. */
export function groundOf(context: CaseContext): AgreementGround | undefined {
  const { procedure, state, event } = context;
  const { grounds = [] } = procedure;
  const step = stepOfPaper(context);
  const own = grounds.filter(
    ({ appliesTo, steps }) => appliesTo.includes(state.applicantKind) && step && steps.includes(step.id),
  );
  return grounds.find(({ id }) => id === event.payload.ground) ?? (own.length === 1 ? own[0] : undefined);
}

/** Whether the institution itself asked for it: the agency may agree, and need not. */
export function isRequested(context: CaseContext): boolean {
  return groundOf(context)?.binding === 'may';
}

/** The first day of what the paper tells: named by the act; after a period's end, the day after its last; else the day of the act. */
export function effectiveDay(context: CaseContext): CivilDate {
  const { payload, at } = context.event;
  const step = stepOfPaper(context);
  const field = step?.takesEffectOn ?? step?.payload.find(({ kind }) => kind === 'date')?.name;
  const said = field && payload[field];
  if (typeof said === 'string' && isCivilDate(said)) return said;
  const { endedOn } = payload;
  return typeof endedOn === 'string' && isCivilDate(endedOn) ? addDays(endedOn, 1) : dateOf(at);
}

/** That the agency of another region has decided, where the act says so. */
export function elsewhereFromCase({ event: { payload } }: CaseContext): string[] {
  const { byAgency, theirNumber, homeAgency, homeDecision } = payload;
  const [agency, number] = [byAgency ?? homeAgency, theirNumber ?? homeDecision];
  if (typeof agency !== 'string') return [];
  const paper = typeof number === 'string' && number !== '' ? `（${number}）` : '';
  return [`你单位所在地的${agency}已经作出决定${paper}。`];
}

/** A letter on an agreement: it acts under the ground, the step or the end of a period; what goes with it is told, and where to turn. */
export function agreementLetter(context: CaseContext) {
  const basis = basisOfDecision(context);
  const told = noticeRuleOf(context).citations.filter((one) => !isHead(one));
  const { disputeRoutes = [] } = context.procedure;
  const routes = disputeRoutes.flatMap(({ citations }) => citations.slice(0, 1));
  return {
    ...letterFromCase(context),
    basis,
    consequences: besides(basis, [...worded(told), ...attachedTo(context)]),
    remedies: isRequested(context) ? [] : worded(routes).slice(0, 1),
  };
}

/** A letter on what has come about by itself: nobody has decided anything that could be disputed. */
export function agreementEndedLetter(context: CaseContext) {
  const basis = basisOfDecision(context);
  return { ...letterFromCase(context), basis, consequences: besides(basis, attachedTo(context)) };
}

/** The words of the ground, else of the step or the period; of a list, its item and not its head. */
function basisOfDecision(context: CaseContext): Quoted[] {
  const rule = groundOf(context) ?? stepOfPaper(context) ?? lapseOfPaper(context);
  const first = rule?.citations.find((one) => !isHead(one));
  return first ? [withinSentence(first)] : basisRequired(context).slice(0, 1);
}

/** What is told beside the basis, by document. */
function besides(basis: readonly Quoted[], told: readonly Quoted[]) {
  return byDocument(distinct(told).filter((rule) => !basis.some((one) => overlaps(one, rule))));
}

const isHead = ({ quote }: Citation) => /[：:]$/u.test(quote);

const overlaps = (one: Quoted, other: Quoted) =>
  one.place === other.place && (one.quote.includes(other.quote) || other.quote.includes(one.quote));
