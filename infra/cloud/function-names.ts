import { FUNCTIONS, type FunctionName } from '../manifest.ts';

/** All functions of the manifest, by name. */
export const FUNCTION_NAMES: readonly FunctionName[] = Object.keys(FUNCTIONS).filter(isFunctionName);

function isFunctionName(name: string): name is FunctionName {
  return name in FUNCTIONS;
}
