import { Code } from 'aws-cdk-lib/aws-lambda';
import type { FunctionSpec } from '../manifest.ts';
import type { Assets } from './bundle/assets.ts';

/** Where a function's code comes from. */
export type CodeOf = (spec: FunctionSpec) => Code;

/** Code from the bundled folders; functions of one folder share one upload. */
export function codeFrom(assets: Assets): CodeOf {
  return ({ renders }) => Code.fromAsset(renders ? assets.rendering : assets.plain);
}

/** Stands in where no code is wanted: listing or destroying stacks, and tests. */
export const noCode: CodeOf = () => Code.fromInline('exports.handler = undefined;');
