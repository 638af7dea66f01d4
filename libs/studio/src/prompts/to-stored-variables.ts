import type { Prompt } from '@paretostudio/entities';
import type { PromptVariable } from './prompt-variable.js';

/** Completes variables with what an input leaves out. */
export function toStoredVariables(variables: readonly PromptVariable[]): Prompt['variables'] {
  return variables.map(({ name, description, required, default: preset }) => ({
    name,
    description: description ?? '',
    required: required ?? false,
    default: preset ?? null,
  }));
}
