import type { EventPayload } from '../../domain/case/event.ts';
import type { PayloadField, Step } from '../../domain/procedure.ts';
import type { DrawOrder, Failure, PanelSeats } from '../../domain/step.ts';
import { addRows } from './journey.ts';
import type { Visitor } from './visitor.ts';

/** Types what is said into the step's page, adding the rows it needs. */
export async function fillStep(visitor: Visitor, step: Step, said: EventPayload): Promise<void> {
  const values = Object.assign({}, ...step.payload.map((field) => INPUTS[field.kind](field, said)));
  await visitor.fill(values);
  for (const [table, rows] of Object.entries(values))
    if (Array.isArray(rows) && typeof rows[0] === 'object') await addRows(visitor, table, rows.length);
  await visitor.fill(values);
}

type Inputs = (field: PayloadField, said: EventPayload) => Record<string, unknown>;

const plain: Inputs = ({ name }, said) => (said[name] === undefined ? {} : { [name]: said[name] });

const ticked =
  (key: string, words: string): Inputs =>
  ({ name }, said) =>
    Object.fromEntries(
      ((said[name] ?? []) as Record<string, string>[]).flatMap((item) => [
        [`${name}~${item[key]}`, true],
        [`${name}.${item[key]}`, item[words]],
      ]),
    );

/** What a person types for each kind of field, by the names of the inputs. */
const INPUTS: Record<PayloadField['kind'], Inputs> = {
  text: plain,
  'long-text': plain,
  phone: plain,
  date: plain,
  choice: plain,
  confirm: plain,
  signatures: plain,
  'unserved-notice': () => ({}),
  files: () => ({}),
  'material-findings': ticked('material', 'finding'),
  grounds: ticked('ground', 'reason'),
  form: ({ form = '' }, { forms = {} }) => ({ ...forms[form] }),
  panel: ({ name }, said) => {
    const { body, members } = said[name] as PanelSeats;
    return {
      [`${name}.body`]: body ?? '',
      [name]: members.map(({ interest, ...member }) => ({ ...member, interest: interest ? 'yes' : 'no' })),
    };
  },
  draw: ({ name }, said) => {
    const { pool, exclusions, size } = said[name] as DrawOrder;
    return {
      [`${name}.lines`]: pool.map((one) => `${one.name}，${one.organisation}，${one.profession}`).join('\n'),
      [`${name}Excluded`]: exclusions,
      [`${name}.size`]: String(size),
    };
  },
  failure: ({ name }, said) => {
    const { reasons, advice } = said[name] as Failure;
    return { [name]: reasons, [`${name}.advice`]: advice.join('\n') };
  },
};
