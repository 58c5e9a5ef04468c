import { writeSync } from 'node:fs';
import { openDynamo } from '../../../../infra/local/dynamodb/service.ts';
import { STREAMED } from './tables.ts';

/**
 * Writes until it is killed: `node crash-writer.ts FILE FIRST`. Each transaction adds item n, moves one item to
 * another place in the index and counts; its number goes to standard output only once it is acknowledged.
 */
const [file = '', first = '0'] = process.argv.slice(2);
const service = openDynamo({ file, clock: () => Date.now() });
const TableName = STREAMED.TableName;

async function call(operation: string, data: object): Promise<void> {
  const { status, body } = await service.handle({
    method: 'POST',
    url: '/',
    headers: { 'x-amz-target': `DynamoDB_20120810.${operation}` },
    body: Buffer.from(JSON.stringify(data)),
  });
  if (status !== 200) throw new Error(String(body));
}

if (first === '0') await call('CreateTable', STREAMED);
for (let n = Number(first); ; n++) {
  await call('TransactWriteItems', {
    ClientRequestToken: `token-${n}`,
    TransactItems: [
      {
        Put: {
          TableName,
          Item: {
            pk: { S: `item-${n}` },
            sk: { S: '1' },
            owner: { S: 'me' },
            day: { N: `${n}` },
            text: { S: '定点'.repeat(200) },
          },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      {
        Update: {
          TableName,
          Key: { pk: { S: 'counter' }, sk: { S: '1' } },
          UpdateExpression: 'SET #o = :me, #d = :minus ADD n :one',
          ExpressionAttributeNames: { '#o': 'owner', '#d': 'day' },
          ExpressionAttributeValues: { ':me': { S: 'me' }, ':minus': { N: `${-1 - n}` }, ':one': { N: '1' } },
        },
      },
    ],
  });
  writeSync(1, `${n}\n`);
}
