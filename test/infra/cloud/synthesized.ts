import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'aws-cdk-lib';
import { noCode } from '../../../infra/cloud/code.ts';
import { dingdianApp } from '../../../infra/cloud/synth.ts';

/** A resource as the template has it. Properties are read loosely: tests name what they expect. */
export interface Resource {
  Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: CloudFormation's properties have no types here
  Properties: Record<string, any>;
  Condition?: string;
  DeletionPolicy?: string;
}

/** What came out of a synthesis without code. */
export interface Synthesized {
  app: App;
  /** The template as it is deployed, text and all. */
  text: string;
  parameters: Record<string, { NoEcho?: boolean }>;
  /** Resources of a type, by logical id. */
  of(type: string): Record<string, Resource>;
  /** The one resource of a type. @throws when there are none or several */
  only(type: string): Resource;
  /** A file of the assembly. */
  file(name: string): string;
}

/**
 * Synthesizes the stack as the command line does, with the context's values, and without bundling any code.
 * @param validated also lets CDK hold the template against the schemas of CloudFormation, which takes seconds
 */
export async function synthesized(
  context: Record<string, string> = {},
  validated = false,
): Promise<Synthesized> {
  const outdir = mkdtempSync(join(tmpdir(), 'dingdian-cloud-'));
  // Under a test runner, writing down where each construct was made takes most of a minute.
  const quick = { 'aws:cdk:disable-stack-trace': true, 'aws:cdk:enable-path-metadata': false };
  try {
    const { app, stack } = await dingdianApp(() => noCode, {
      outdir,
      context: { ...quick, ...context },
      builtinCloudFormationValidation: validated,
    });
    app.synth();
    const files = new Map<string, string>();
    const file = (name: string): string => {
      const known = files.get(name);
      if (known === undefined) throw new Error(`no file ${name}`);
      return known;
    };
    for (const name of [`${stack.stackName}.template.json`, `${stack.stackName}.assets.json`]) {
      files.set(name, readFileSync(join(outdir, name), 'utf8'));
    }
    const assets: { files: Record<string, { source: { path: string } }> } = JSON.parse(
      file(`${stack.stackName}.assets.json`),
    );
    for (const { source } of Object.values(assets.files)) {
      files.set(source.path, readFileSync(join(outdir, source.path), 'utf8'));
    }
    const text = file(`${stack.stackName}.template.json`);
    const template: { Resources: Record<string, Resource>; Parameters: Synthesized['parameters'] } =
      JSON.parse(text);
    const of = (type: string) =>
      Object.fromEntries(Object.entries(template.Resources).filter(([, { Type }]) => Type === type));
    return {
      app,
      text,
      parameters: template.Parameters,
      of,
      only(type) {
        const [first, ...others] = Object.values(of(type));
        if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} of ${type}`);
        return first;
      },
      file,
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** The logical id a reference (`Ref` or `Fn::GetAtt`) leads to. */
export function referred(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { Ref: ref, 'Fn::GetAtt': attribute } = value as { Ref?: string; 'Fn::GetAtt'?: string[] };
  return ref ?? attribute?.[0];
}
