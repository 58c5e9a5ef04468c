export { DefinitionError } from './expression.ts';
export type { StepFunctionsFaults } from './invoke.ts';
export type { MachineSource } from './registry.ts';
export {
  type ExecutionSummary,
  openStepFunctions,
  type StepFunctionsOptions,
  type StepFunctionsService,
} from './service.ts';
export { substitute } from './substitute.ts';
