import {
  checked,
  checkedInside,
  type OperationChecks,
  operationChecks,
  type ParameterType,
  type ParameterTypes,
  type Untyped,
} from './dynalite.ts';
import { invalid, notImplemented } from './refusal.ts';

/** The operations answered here. */
export type Operation = keyof typeof CHECKS;

/** Parameters superseded by expressions in 2014: refused, so that no code comes to lean on them. */
const SUPERSEDED = [
  'AttributesToGet',
  'AttributeUpdates',
  'ConditionalOperator',
  'Expected',
  'KeyConditions',
  'QueryFilter',
  'ScanFilter',
];

const ON_FAILURE: ParameterTypes = {
  ReturnValuesOnConditionCheckFailure: { type: 'String', enum: ['ALL_OLD', 'NONE'] },
};

const putItem = extend('putItem', ON_FAILURE);
const updateItem = extend('updateItem', ON_FAILURE);
const deleteItem = extend('deleteItem', ON_FAILURE);
const getItem = extend('getItem');

const TIME_TO_LIVE: ParameterType = {
  type: 'FieldStruct<TimeToLiveSpecification>',
  notNull: true,
  children: {
    AttributeName: { type: 'String', notNull: true, lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 255 },
    Enabled: { type: 'Boolean', notNull: true },
  },
};

const STREAM: ParameterType = {
  type: 'FieldStruct<StreamSpecification>',
  children: {
    StreamEnabled: { type: 'Boolean', notNull: true },
    StreamViewType: { type: 'String', enum: ['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY'] },
  },
};

const RETURN_CAPACITY = { type: 'String', enum: ['INDEXES', 'TOTAL', 'NONE'] };
const RETURN_METRICS = { type: 'String', enum: ['SIZE', 'NONE'] };

const CHECKS = {
  BatchGetItem: extend('batchGetItem'),
  BatchWriteItem: extend('batchWriteItem'),
  CreateTable: extend('createTable', { StreamSpecification: STREAM }, ['LocalSecondaryIndexes']),
  DeleteItem: deleteItem,
  DeleteTable: extend('deleteTable'),
  DescribeTable: extend('describeTable'),
  DescribeTimeToLive: extend('describeTimeToLive'),
  GetItem: getItem,
  ListTables: extend('listTables'),
  PutItem: putItem,
  Query: extend('query'),
  Scan: extend('scan', { ConsistentRead: 'Boolean' }),
  TransactGetItems: {
    types: {
      TransactItems: actions({ Get: inside(getItem, ['ConsistentRead']) }),
      ReturnConsumedCapacity: RETURN_CAPACITY,
    },
  },
  TransactWriteItems: {
    types: {
      TransactItems: actions({
        Put: inside(putItem, ['ReturnValues']),
        Update: inside(updateItem, ['ReturnValues'], ['UpdateExpression']),
        Delete: inside(deleteItem, ['ReturnValues']),
        ConditionCheck: inside(deleteItem, ['ReturnValues'], ['ConditionExpression']),
      }),
      ClientRequestToken: { type: 'String', lengthGreaterThanOrEqual: 1, lengthLessThanOrEqual: 36 },
      ReturnConsumedCapacity: RETURN_CAPACITY,
      ReturnItemCollectionMetrics: RETURN_METRICS,
    },
  },
  UpdateItem: updateItem,
  UpdateTimeToLive: extend('describeTimeToLive', { TimeToLiveSpecification: TIME_TO_LIVE }),
} satisfies Record<string, OperationChecks>;

/** The last check of each action inside a transaction. */
export const INSIDE = {
  Put: putItem,
  Update: updateItem,
  Delete: deleteItem,
  ConditionCheck: deleteItem,
  Get: getItem,
} satisfies Record<string, OperationChecks>;

/** Whether the operation is answered here. */
export function isOperation(name: string): name is Operation {
  return Object.hasOwn(CHECKS, name);
}

/** The request checked and its expressions parsed; throws a refusal, also for a parameter nothing here would heed. */
export function checkRequest(operation: Operation, data: Record<string, unknown>): Untyped {
  const checks: OperationChecks = CHECKS[operation];
  refuseUnknown(data, checks.types, operation);
  for (const name of ['ReturnConsumedCapacity', 'ReturnItemCollectionMetrics'] as const) {
    const asked = data[name];
    if (asked !== undefined && asked !== 'NONE') throw notImplemented(`${operation}.${name}`);
  }
  return checked(data, checks);
}

/** The last check of an action inside a transaction, which parses its expressions. */
export function checkAction<T extends object>(kind: keyof typeof INSIDE, data: T): T {
  return checkedInside(data, INSIDE[kind]);
}

function refuseUnknown(data: unknown, types: ParameterTypes, where: string): void {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return;
  for (const [name, value] of Object.entries(data)) {
    const type = Object.hasOwn(types, name) ? types[name] : undefined;
    if (value === null || value === undefined) continue;
    if (type === undefined) throw notImplemented(`${where}.${name}`);
    refuseLong(name, value);
    refuseUnknownInside(value, type, `${where}.${name}`);
  }
}

/** AWS takes expressions of up to 4 KB. */
function refuseLong(name: string, value: unknown): void {
  if (!name.endsWith('Expression') || typeof value !== 'string' || Buffer.byteLength(value) <= 4096) return;
  throw invalid(`Invalid ${name}: Expression size has exceeded the maximum allowed size`);
}

/** Structures are looked into, through lists and maps; attribute values are not, for the type checks refuse those. */
function refuseUnknownInside(value: unknown, type: ParameterType, where: string): void {
  if (typeof type === 'string' || typeof type.children !== 'object' || typeof value !== 'object') return;
  if (/^(Field|Value)Struct/.test(type.type)) refuseUnknown(value, type.children, where);
  else for (const one of Object.values(value ?? {})) refuseUnknownInside(one, type.children, where);
}

/** dynalite's checks of an operation, without what is not answered here, and with what it does not know. */
function extend(name: string, more: ParameterTypes = {}, less: string[] = []): OperationChecks {
  const { types, custom } = operationChecks(name);
  const kept = without(types, [...SUPERSEDED, ...less]);
  return { types: { ...kept, ...more }, ...(custom ? { custom } : {}) };
}

function without(types: ParameterTypes, names: string[]): ParameterTypes {
  const kept = Object.entries(types).filter(([name]) => !names.includes(name));
  return Object.fromEntries(kept.map(([name, type]) => [name, withoutInside(type, names)]));
}

function withoutInside(type: ParameterType, names: string[]): ParameterType {
  if (typeof type === 'string' || typeof type.children !== 'object' || type.children === null) return type;
  const inside = /^(Field|Value)Struct/.test(type.type)
    ? without(type.children, names)
    : withoutInside(type.children, names);
  return { ...type, children: inside };
}

function inside({ types }: OperationChecks, less: string[], required: string[] = []): ParameterType {
  const kept = without(types, [...less, 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics']);
  for (const name of required) kept[name] = { type: 'String', notNull: true };
  return { type: 'FieldStruct<Action>', children: kept };
}

function actions(kinds: ParameterTypes): ParameterType {
  return {
    type: 'List',
    notNull: true,
    lengthGreaterThanOrEqual: 1,
    lengthLessThanOrEqual: 100,
    children: { type: 'ValueStruct<Action>', children: kinds },
  };
}
