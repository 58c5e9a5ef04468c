import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EventPayload } from '../../domain/case/event.ts';
import type { Instant } from '../../domain/time/civil-date.ts';
import { keys } from './keys.ts';
import { decodeCursor, encodeCursor } from './queues.ts';
import { INDEXES, isConditionFailure, type Table } from './table.ts';

/** Where something on a case comes from: an event of another case, by the link or cascade that leads here. */
export interface ComesFrom {
  caseId: string;
  event: number;
  rule: string;
}

/** A step that another case's event proposes to the officers of this one, filled in as far as that event says it. */
export interface Proposal {
  /** Of the case it comes from, its event and the rule: the same thing is never proposed twice. */
  id: string;
  caseId: string;
  agency: string;
  institutionName: string;
  procedure: string;
  procedureVersion: string;
  step: string;
  payload: EventPayload;
  from: ComesFrom & { procedure: string; agency: string; institutionName: string };
  /** 应当 or 可以; absent for what merely goes on record. */
  binding?: 'must' | 'may';
  /** Why the system could not take the step by itself, in plain words; absent where only a person may take it. */
  because?: string;
  /** The case's version when it was proposed: a step taken after that has taken it up. */
  version: number;
  at: Instant;
  state: 'open' | 'taken' | 'declined';
  /** The event that took it up, or that says why not. */
  settledBy?: number;
}

/** Puts a proposal beside a case, once; false when it is there already. */
export async function putProposal(table: Table, proposal: Proposal): Promise<boolean> {
  const { caseId, id, agency, at } = proposal;
  try {
    await table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.proposal(caseId, id),
          gsi1pk: keys.proposals(agency),
          gsi1sk: `${at}#${caseId}#${id}`,
          proposal,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

/** Takes a proposal off the list, because an event of its case has settled it. Saying so twice changes nothing. */
export async function settleProposal(
  table: Table,
  { caseId, id }: Pick<Proposal, 'caseId' | 'id'>,
  state: 'taken' | 'declined',
  settledBy: number,
): Promise<void> {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keys.proposal(caseId, id),
        UpdateExpression: 'SET #proposal.#state = :state, #proposal.#by = :by REMOVE gsi1pk, gsi1sk',
        ConditionExpression: '#proposal.#state = :open',
        ExpressionAttributeNames: { '#proposal': 'proposal', '#state': 'state', '#by': 'settledBy' },
        ExpressionAttributeValues: { ':state': state, ':by': settledBy, ':open': 'open' },
      }),
    );
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
  }
}

export async function loadProposal(table: Table, caseId: string, id: string): Promise<Proposal | undefined> {
  const { Item } = await table.client.send(
    new GetCommand({ TableName: table.name, Key: keys.proposal(caseId, id), ConsistentRead: true }),
  );
  return Item && (Item.proposal as Proposal);
}

/** Everything ever proposed in a case; few. */
export async function proposalsOf(table: Table, caseId: string): Promise<Proposal[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': keys.proposal(caseId, '').pk, ':prefix': 'PROPOSAL#' },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => item.proposal as Proposal).sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** One page of the open proposals in an agency's cases, the oldest first; `cursor` is opaque. */
export async function listProposals(
  table: Table,
  agency: string,
  cursor?: string,
  limit = 50,
): Promise<{ items: Proposal[]; cursor?: string }> {
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: INDEXES.byQueue,
      KeyConditionExpression: `${INDEXES.byQueue}pk = :value`,
      ExpressionAttributeValues: { ':value': keys.proposals(agency) },
      Limit: limit,
      ExclusiveStartKey: placeIn(agency, cursor),
    }),
  );
  const items = Items.map((item) => item.proposal as Proposal);
  return LastEvaluatedKey ? { items, cursor: encodeCursor(LastEvaluatedKey) } : { items };
}

/** Where a list goes on; from its beginning for anything that is no place of this very list. */
function placeIn(agency: string, cursor: string | undefined): Record<string, unknown> | undefined {
  if (!cursor) return undefined;
  try {
    const place = decodeCursor(cursor);
    return place.gsi1pk === keys.proposals(agency) ? place : undefined;
  } catch {
    return undefined;
  }
}
