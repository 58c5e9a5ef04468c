import { bundledAssets } from './bundle/assets.ts';
import { codeFrom, noCode } from './code.ts';
import { dingdianApp } from './synth.ts';

/** The CDK app of `cdk.json`. Asks for no account, no network and no container engine. */
const { app } = await dingdianApp(async ({ node }) => {
  // The command line says for which stacks it wants code; for listing and destroying, for none.
  const wanted: unknown = node.tryGetContext('aws:cdk:bundling-stacks');
  return Array.isArray(wanted) && wanted.length === 0 ? noCode : codeFrom(await bundledAssets());
});
app.synth();
