import { DescribeTableCommand, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTable, openTarget, refusal, TABLE, TARGETS, type Target } from './targets.ts';

const TableName = TABLE.TableName;

describe.each(Object.keys(TARGETS))('writes by plain SDK calls against %s', (name) => {
  let target: Target;
  beforeAll(async () => {
    target = await openTarget(name);
    await makeTable(target);
  });
  afterAll(() => target.close());

  const put = (Item: Record<string, unknown>, more = {}) =>
    target.client.send(new PutCommand({ TableName, Item, ...more }));
  const get = async (pk: string, sk: string) =>
    (await target.client.send(new GetCommand({ TableName, Key: { pk, sk }, ConsistentRead: true }))).Item;
  const update = (pk: string, UpdateExpression: string, values?: Record<string, unknown>, more = {}) =>
    target.client.send(
      new UpdateCommand({
        TableName,
        Key: { pk, sk: '1' },
        UpdateExpression,
        ...(values ? { ExpressionAttributeValues: values } : {}),
        ReturnValues: 'ALL_NEW',
        ...more,
      }),
    );

  const putNumber = (N: string) =>
    target.client.send(new PutItemCommand({ TableName, Item: { pk: { S: 'n' }, sk: { S: '1' }, n: { N } } }));

  test('a table is listed, described as active and refused a second time', async () => {
    expect((await target.client.send(new ListTablesCommand({}))).TableNames).toContain(TableName);
    const { Table } = await target.client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    expect(Table?.GlobalSecondaryIndexes).toHaveLength(2);
    expect((await refusal(makeTable(target))).name).toBe('ResourceInUseException');
    const missing = target.client.send(new DescribeTableCommand({ TableName: 'absent' }));
    expect((await refusal(missing)).name).toBe('ResourceNotFoundException');
  });

  test('every type of value comes back as it went in, Chinese and empty strings included', async () => {
    const item = {
      pk: 'types',
      sk: '1',
      text: '定点医药机构𠮷',
      empty: '',
      number: -12.5,
      bytes: new Uint8Array([0, 255, 7]),
      yes: true,
      nothing: null,
      list: [1, 'two', { three: [3] }],
      map: { 键: { deep: 'x' } },
      tags: new Set(['a', 'b']),
      sizes: new Set([1, 2]),
    };
    await put(item);
    expect(await get('types', '1')).toEqual(item);
    expect(await get('types', '2')).toBeUndefined();
  });

  test('a conditional put succeeds once, and a failing condition changes nothing', async () => {
    const once = { ConditionExpression: 'attribute_not_exists(pk)' };
    await put({ pk: 'once', sk: '1', n: 1 }, once);
    expect((await refusal(put({ pk: 'once', sk: '1', n: 2 }, once))).name).toBe(
      'ConditionalCheckFailedException',
    );
    expect(await get('once', '1')).toEqual({ pk: 'once', sk: '1', n: 1 });
  });

  test('fifty racing conditional puts have one winner, two hundred racing additions lose nothing', async () => {
    const puts = Array.from({ length: 50 }, (_, n) =>
      put({ pk: 'race', sk: '1', n }, { ConditionExpression: 'attribute_not_exists(pk)' }),
    );
    const won = (await Promise.allSettled(puts)).filter((one) => one.status === 'fulfilled');
    expect(won).toHaveLength(1);
    await put({ pk: 'count', sk: '1', n: 0 });
    await Promise.all(Array.from({ length: 200 }, () => update('count', 'ADD n :one', { ':one': 1 })));
    expect((await get('count', '1'))?.n).toBe(200);
  });

  test.each([
    ['a = :five', false],
    ['n = :five and (#l[1] = :two or attribute_exists(absent))', true],
    ['not n between :two and :five', false],
    ['n in (:two, :five)', true],
    ['begins_with(sk, :one) and contains(tags, :x)', true],
    ['size(#l) = :two and size(m.k) >= :two', true],
    ['attribute_type(m, :map) and m.k = :text', true],
    ['n > :text', false],
    ['absent <> :five', true],
  ])('the condition %s is judged %s', async (ConditionExpression, holds) => {
    await put({ pk: 'cond', sk: '1', n: 5, l: [1, 2], m: { k: 'text' }, tags: new Set(['x']) });
    const all = { ':five': 5, ':two': 2, ':one': '1', ':x': 'x', ':map': 'M', ':text': 'text' };
    const used = Object.entries(all).filter(([key]) => new RegExp(`${key}\\b`).test(ConditionExpression));
    const call = target.client.send(
      new DeleteCommand({
        TableName,
        Key: { pk: 'cond', sk: '1' },
        ConditionExpression,
        ...(ConditionExpression.includes('#l') ? { ExpressionAttributeNames: { '#l': 'l' } } : {}),
        ...(used.length > 0 ? { ExpressionAttributeValues: Object.fromEntries(used) } : {}),
      }),
    );
    if (holds) await call;
    else expect((await refusal(call)).name).toBe('ConditionalCheckFailedException');
    expect(await get('cond', '1')).toEqual(holds ? undefined : expect.anything());
  });

  test('an update sets, removes, adds and deletes along paths, and makes the item when it is not there', async () => {
    const first = await update('upd', 'SET a = :a, m = :m, l = :l ADD n :n, tags :tags', {
      ':a': 'x',
      ':m': { k: { v: 1 } },
      ':l': ['one'],
      ':n': 2.5,
      ':tags': new Set(['p', 'q']),
    });
    expect(first.Attributes).toMatchObject({ pk: 'upd', n: 2.5, tags: new Set(['p', 'q']) });
    const second = await update(
      'upd',
      'SET m.k.v = m.k.v + :n, l = list_append(l, :l), b = if_not_exists(b, :n), l2 = if_not_exists(l, :l) ' +
        'REMOVE a ADD n :minus DELETE tags :tags',
      { ':n': 1, ':l': ['two'], ':minus': -0.5, ':tags': new Set(['q', 'z']) },
    );
    expect(second.Attributes).toEqual({
      pk: 'upd',
      sk: '1',
      m: { k: { v: 2 } },
      l: ['one', 'two'],
      l2: ['one'],
      b: 1,
      n: 2,
      tags: new Set(['p']),
    });
    const third = await update(
      'upd',
      'SET m.k.w = :n REMOVE l[0] DELETE tags :tags',
      {
        ':n': 9,
        ':tags': new Set(['p']),
      },
      { ReturnValues: 'UPDATED_NEW' },
    );
    expect(third.Attributes).toEqual({ m: { k: { w: 9 } }, l: ['two'] });
    expect(await get('upd', '1')).not.toHaveProperty('tags');
  });

  test.each([
    ['SET pk = :v', 'part of the key'],
    ['SET nowhere.deep = :v', 'document path provided in the update expression is invalid'],
    ['SET a = nothere', 'attribute that does not exist in the item'],
    ['SET #o = :v', 'Type mismatch'],
    ['ADD title :v', 'incorrect data type'],
    ['SET status = :v', 'reserved'],
    ['SET a = :v, a = :v', 'overlap'],
    ['SET a == :v', 'Syntax error'],
  ])('the update %s is refused: %s', async (expression, message) => {
    await put({ pk: 'bad', sk: '1', title: 't' });
    const values = expression.includes(':v') ? { ':v': 1 } : undefined;
    const names = expression.includes('#o') ? { ExpressionAttributeNames: { '#o': 'owner' } } : {};
    const refused = await refusal(update('bad', expression, values, names));
    expect(refused.name).toBe('ValidationException');
    expect(refused.message).toContain(message);
    expect(await get('bad', '1')).toEqual({ pk: 'bad', sk: '1', title: 't' });
  });

  test('ReturnValues show the item before or after', async () => {
    await put({ pk: 'rv', sk: '1', n: 1 });
    expect((await put({ pk: 'rv', sk: '1', n: 2 }, { ReturnValues: 'ALL_OLD' })).Attributes?.n).toBe(1);
    const before = await update('rv', 'SET n = :n', { ':n': 3 }, { ReturnValues: 'UPDATED_OLD' });
    expect(before.Attributes).toEqual({ n: 2 });
    const gone = await target.client.send(
      new DeleteCommand({ TableName, Key: { pk: 'rv', sk: '1' }, ReturnValues: 'ALL_OLD' }),
    );
    expect(gone.Attributes).toEqual({ pk: 'rv', sk: '1', n: 3 });
  });
  test.each([
    ['a missing key', { pk: 'x' }],
    ['a key of the wrong type', { pk: 'x', sk: 1 }],
    ['an empty key', { pk: 'x', sk: '' }],
    ['an index key of the wrong type', { pk: 'x', sk: '1', day: 'monday' }],
    ['more than 400 KB', { pk: 'x', sk: '1', text: 'x'.repeat(410_000) }],
  ])('an item with %s is refused', async (_, item) => {
    expect((await refusal(put(item))).name).toBe('ValidationException');
  });

  test('numbers keep 38 digits and are refused beyond', async () => {
    await putNumber('12345678901234567890123456789012345678');
    expect((await refusal(putNumber('123456789012345678901234567890123456789'))).name).toBe(
      'ValidationException',
    );
    expect((await refusal(putNumber('1e126'))).name).toBe('ValidationException');
  });
});
