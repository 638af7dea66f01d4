import type { EnvironmentValues } from './read-config.js';
import type { Program, Variable } from './variable.js';
import { VARIABLES } from './variables.js';

/** Lists the variables that a program cannot do without and that are absent. */
export function missingProblems(values: EnvironmentValues, program: Program): string[] {
  const variables = Object.entries<Variable<unknown>>(VARIABLES);
  const missing = variables.filter(([key, { neededBy = [] }]) => {
    return neededBy.includes(program) && values[key as keyof EnvironmentValues] === null;
  });
  return missing.map(([, { name }]) => {
    return `${name} (or ${name}_FILE) must be set: this program shares it with the API and makes none itself`;
  });
}
