import { App } from 'aws-cdk-lib';
import { expect, test } from 'vitest';
import { nameClaims } from '../../../infra/cloud/runtime/cognito-claims.ts';
import { settingsOf } from '../../../infra/cloud/settings.ts';

const read = (context: Record<string, string>) => settingsOf(new App({ context }));

test('without any context the stack goes to the partition aws', () => {
  expect(read({})).toMatchObject({ partition: 'aws', stackName: 'dingdian', retentionMode: 'GOVERNANCE' });
});

test('a partition brings a region of its own', () => {
  expect(read({ partition: 'aws-cn' }).region).toBe('cn-north-1');
  expect(read({ partition: 'aws-cn', region: 'cn-northwest-1' }).region).toBe('cn-northwest-1');
});

const wrong: [Record<string, string>, string][] = [
  [{ partition: 'aws-us-gov' }, 'partition'],
  [{ partition: 'aws-cn', region: 'eu-central-1' }, 'region'],
  [{ region: 'cn-north-1' }, 'region'],
  [{ stackName: 'Test_1' }, 'stackName'],
  [{ retentionMode: 'none' }, 'retentionMode'],
  [{ retentionYears: '0.5' }, 'retentionYears'],
];
test.each(wrong)('%j is refused by the name of what is wrong', (context, name) => {
  expect(() => read(context)).toThrow(`context ${name}`);
});

test('a user pool’s attributes become the claims that every provider gives', async () => {
  const userAttributes = {
    sub: '1',
    'custom:role': 'reviewer',
    'custom:agency': 'a',
    'custom:institution': '',
  };
  const { response } = await nameClaims({ request: { userAttributes }, response: {} });
  expect(response.claimsOverrideDetails?.claimsToAddOrOverride).toEqual({
    dingdian_role: 'reviewer',
    dingdian_agency: 'a',
  });
});
