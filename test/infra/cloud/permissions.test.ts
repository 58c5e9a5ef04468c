import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { UNNARROWABLE } from '../../../infra/cloud/acknowledgements.ts';
import { PROJECT } from '../../../infra/cloud/bundle/inputs.ts';
import { FUNCTION_NAMES } from '../../../infra/cloud/function-names.ts';
import { FUNCTIONS, type FunctionName, type Grants } from '../../../infra/manifest.ts';
import { type Resource, referred, type Synthesized, synthesized } from './synthesized.ts';

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
  Condition?: unknown;
}

/** CloudFormation writes a list of one without brackets. */
function list<T>(value: T | T[]): T[] {
  return Array.isArray(value) ? value : [value];
}

/** The rights each call of the SDK takes. A transaction takes those of its parts. A call not listed here fails the test. */
const RIGHTS: Record<string, readonly string[]> = {
  GetCommand: ['dynamodb:GetItem'],
  BatchGetCommand: ['dynamodb:BatchGetItem'],
  QueryCommand: ['dynamodb:Query'],
  ScanCommand: ['dynamodb:Scan'],
  PutCommand: ['dynamodb:PutItem'],
  UpdateCommand: ['dynamodb:UpdateItem'],
  DeleteCommand: ['dynamodb:DeleteItem'],
  TransactWriteCommand: [
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:ConditionCheckItem',
  ],
  GetObjectCommand: ['s3:GetObject'],
  HeadObjectCommand: ['s3:GetObject'],
  PutObjectCommand: ['s3:PutObject'],
  StartExecutionCommand: ['states:StartExecution'],
  DescribeExecutionCommand: ['states:DescribeExecution'],
  SendTaskSuccessCommand: ['states:SendTaskSuccess'],
  PutEventsCommand: ['events:PutEvents'],
  SignCommand: ['kms:Sign'],
  GetPublicKeyCommand: ['kms:GetPublicKey'],
};

let stack: Synthesized;
let used: Record<string, ReadonlySet<string>>;
beforeAll(async () => {
  stack = await synthesized();
  used = await callsOfAll();
});

/** The commands left in each function once everything it never reaches has been shaken off. */
async function callsOfAll(): Promise<typeof used> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: Object.fromEntries(FUNCTION_NAMES.map((name) => [name, FUNCTIONS[name].entry])),
    outdir: 'nowhere',
    write: false,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    // Only what a function reaches counts, so that what it might do elsewhere grants it nothing.
    treeShaking: true,
    ignoreAnnotations: false,
    logLevel: 'error',
  });
  return Object.fromEntries(
    outputFiles.map(({ path, text }) => [
      path.replace(/^.*\/(.+)\.js$/, '$1'),
      new Set([...text.matchAll(/new (\w+Command)\(/g)].map(([, name]) => name ?? '')),
    ]),
  );
}

/** All statements of all policies that hang on a role. */
function statementsOf(role: string | undefined): Statement[] {
  return Object.values(stack.of('AWS::IAM::Policy'))
    .filter(({ Properties }) => list<unknown>(Properties.Roles).some((one) => referred(one) === role))
    .flatMap(statementsIn);
}

function statementsIn({ Properties }: Resource): Statement[] {
  return Properties.PolicyDocument.Statement;
}

function actionsOf(name: FunctionName): Set<string> {
  const lambda = Object.values(stack.of('AWS::Lambda::Function')).find(
    ({ Properties }) => Properties.Handler === `${name}.handler`,
  );
  return new Set(statementsOf(referred(lambda?.Properties.Role)).flatMap(({ Action }) => list(Action)));
}

describe.each(FUNCTION_NAMES)('the function %s', (name) => {
  test('may make every call that its code makes', () => {
    const calls = [...(used[name] ?? [])];
    const unknown = calls.filter((call) => !(call in RIGHTS));
    expect(unknown).toEqual([]);
    const granted = actionsOf(name);
    const missing = calls.filter((call) => !RIGHTS[call]?.every((action) => granted.has(action)));
    expect(missing).toEqual([]);
  });

  test('exports a handler from the file the manifest names', async () => {
    const { metafile } = await build({
      absWorkingDir: PROJECT,
      entryPoints: [FUNCTIONS[name].entry],
      write: false,
      outdir: 'nowhere',
      format: 'esm',
      metafile: true,
    });
    const [output] = Object.values(metafile.outputs);
    expect(output?.exports).toContain('handler');
  });
});

test('a presigned post carries the right to add an object, and who signs has it', () => {
  const presigning = FUNCTION_NAMES.filter((name) => {
    const grants: Grants = FUNCTIONS[name].grants;
    return grants.uploads === 'presign';
  });
  expect(presigning).toContain('web');
  for (const name of presigning) expect(actionsOf(name)).toContain('s3:PutObject');
});

test('no policy says `*`, but for actions that know no resources', () => {
  const statements = Object.values(stack.of('AWS::IAM::Policy')).flatMap(statementsIn);
  expect(statements.length).toBeGreaterThan(20);
  for (const { Action, Resource } of statements) {
    for (const action of list(Action)) expect(action).not.toContain('*');
    if (list(Resource).includes('*'))
      expect(list(Action).filter((action) => !UNNARROWABLE.has(action))).toEqual([]);
  }
  // Nothing comes with a policy that Amazon keeps.
  expect(stack.text).not.toContain('ManagedPolicyArns');
});

test('a wildcard stands only behind the table’s indexes, a bucket’s keys and the timeline’s executions, or is conditional', () => {
  const resources = Object.values(stack.of('AWS::IAM::Policy'))
    .flatMap(statementsIn)
    // Which keys may sign is held by a condition on their aliases; the stack's own test looks at it.
    .filter(({ Condition }) => Condition === undefined)
    .flatMap(({ Resource }) => list(Resource));
  const wild = resources
    .map((one) => JSON.stringify(one))
    .filter((text) => text.includes('*') && text !== '"*"');
  expect(wild.length).toBeGreaterThan(5);
  for (const text of wild)
    expect(text).toMatch(/\/index\/\*"|:execution:dingdian-(timeline|batch):\*"|-ap-southeast-1\/\*"/);
});
