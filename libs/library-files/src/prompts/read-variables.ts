import { FieldReader } from '../front-matter/field-reader.js';
import { isText, toText, type FrontValue } from '../front-matter/front-value.js';
import { quote } from '../quote.js';
import { isVariableName } from '../templates/find-gaps.js';
import type { Warnings } from '../warnings.js';
import type { PromptVariableSpec } from './prompt-document.js';

/** Variables of a prompt, or why they cannot be read. */
export type VariablesReading =
  | { readonly ok: true; readonly variables: readonly PromptVariableSpec[] }
  | { readonly ok: false; readonly problem: string };

/** Reads the list `variables` of a prompt file: maps with a name each, or names alone. */
export function readVariables(value: FrontValue, warnings: Warnings): VariablesReading {
  if (value.kind !== 'list') return refuse('The variables must be a list, each with a name.');
  const variables: PromptVariableSpec[] = [];
  const names = new Set<string>();
  for (const item of value.items) {
    const variable = readVariable(item, warnings);
    if (!isVariableName(variable.name)) {
      return refuse(
        `The variable ${quote(variable.name)} must begin with a letter or "_" and have letters, digits and "_" alone, at most 64.`,
      );
    }
    if (names.has(variable.name)) return refuse(`The variable ${quote(variable.name)} is there twice.`);
    names.add(variable.name);
    variables.push(variable);
  }
  return { ok: true, variables };
}

function readVariable(item: FrontValue, warnings: Warnings): PromptVariableSpec {
  if (item.kind !== 'map') return { name: toText(item), description: '', required: true, default: null };
  const fields = new FieldReader(item.entries, warnings);
  const name = fields.takeText('name') ?? '';
  const description = fields.takeText('description') ?? '';
  const required = fields.take('required');
  const written = fields.take('default');
  if (written !== null && !isText(written)) {
    warnings.ofKey('variables', `The default of ${quote(name)} is no text and was turned into one.`);
  }
  for (const [key] of fields.rest) {
    warnings.ofKey(
      'variables',
      `The key ${quote(key)} of the variable ${quote(name)} is not known; it was left out.`,
    );
  }
  return {
    name,
    description,
    required: required?.kind === 'scalar' && required.value === true,
    default: written === null ? null : toText(written),
  };
}

function refuse(problem: string): VariablesReading {
  return { ok: false, problem };
}
