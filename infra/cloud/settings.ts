import type { App } from 'aws-cdk-lib';

/** Where a stack goes and what an operator may choose. Everything is read from the context (`cdk … -c name=value`). */
export interface Settings {
  partition: 'aws' | 'aws-cn';
  /** Always known: the table's encryption is written for one region. The account is the deployer's. */
  region: string;
  /** Also the prefix of the few physical names the stack fixes, so two stacks fit into one account. */
  stackName: string;
  /** How issued documents are held: `GOVERNANCE` lets a privileged administrator delete one, `COMPLIANCE` nobody. */
  retentionMode: 'GOVERNANCE' | 'COMPLIANCE';
  /** Years for which an issued document cannot be deleted or replaced. */
  retentionYears: number;
}

const REGIONS: Record<Settings['partition'], { usual: string; all: RegExp }> = {
  aws: { usual: 'ap-southeast-1', all: /^(?!cn-|us-gov-|us-iso)[a-z]{2}-[a-z]+-\d$/ },
  'aws-cn': { usual: 'cn-north-1', all: /^cn-(north|northwest)-1$/ },
};

/** Reads the settings. @throws {Error} naming the context value that cannot be. */
export function settingsOf(app: App): Settings {
  const given = (name: string, otherwise: string): string => {
    const value: unknown = app.node.tryGetContext(name);
    if (value === undefined || value === null) return otherwise;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return value.toString();
    throw new Error(`context ${name}: one word or number`);
  };
  const partition = oneOf('partition', given('partition', 'aws'), ['aws', 'aws-cn']);
  const region = given('region', REGIONS[partition].usual);
  if (!REGIONS[partition].all.test(region)) {
    throw new Error(`context region: ${region} is no region of the partition ${partition}`);
  }
  const stackName = given('stackName', 'dingdian');
  if (!/^[a-z][a-z0-9-]{0,19}$/.test(stackName)) {
    throw new Error(`context stackName: ${stackName} (small letters, digits, hyphens; at most 20)`);
  }
  const retentionYears = Number(given('retentionYears', '10'));
  if (!Number.isInteger(retentionYears) || retentionYears < 1 || retentionYears > 100) {
    throw new Error('context retentionYears: a whole number from 1 to 100');
  }
  return {
    partition,
    region,
    stackName,
    retentionMode: oneOf('retentionMode', given('retentionMode', 'GOVERNANCE'), ['GOVERNANCE', 'COMPLIANCE']),
    retentionYears,
  };
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Error(`context ${name}: ${value} is none of ${allowed.join(', ')}`);
  return found;
}
