import { writeMarkdown } from '../front-matter/write-markdown.js';
import type { JsonObject } from '../json-value.js';
import { explainName } from '../names/explain-name.js';
import { isVariableName } from '../templates/find-gaps.js';
import { findVariables } from '../templates/find-variables.js';
import { encodeMessages } from './messages-body.js';
import { MESSAGES_FORM } from './parse-prompt-file.js';
import type { PromptDocument, PromptVariableSpec } from './prompt-document.js';

/**
 * Writes a prompt as a Markdown file: front matter, then the text; messages each after a line that names their role.
 *
 * Nothing of the record is lost: `parsePromptFile` answers an equal one. The same record gives the same text.
 *
 * @throws {@link RangeError} If the slug or the name of a variable is not valid, or unless exactly one of body and
 *   messages is there: such a record is refused when it is saved.
 */
export function renderPromptFile(prompt: PromptDocument): string {
  checkPrompt(prompt);
  const body = prompt.body ?? encodeMessages(prompt.messages ?? []);
  const hasGaps = findVariables(body).length > 0;
  const fields: JsonObject = {
    slug: prompt.slug,
    title: prompt.title,
    ...(prompt.description !== '' && { description: prompt.description }),
    ...(prompt.category !== null && { category: prompt.category }),
    ...(prompt.tags.length > 0 && { tags: prompt.tags }),
    ...((prompt.variables.length > 0 || hasGaps) && { variables: prompt.variables.map(writeVariable) }),
    ...(prompt.messages !== null && { form: MESSAGES_FORM }),
  };
  return writeMarkdown(fields, body);
}

function writeVariable(variable: PromptVariableSpec): JsonObject {
  return {
    name: variable.name,
    ...(variable.description !== '' && { description: variable.description }),
    ...(variable.required && { required: true }),
    ...(variable.default !== null && { default: variable.default }),
  };
}

function checkPrompt({ slug, body, messages, variables }: PromptDocument): void {
  const problem = explainName(slug);
  if (problem !== null) throw new RangeError(problem);
  if ((body === null) === (messages === null)) {
    throw new RangeError('A prompt has either a body or messages.');
  }
  if (messages?.length === 0) throw new RangeError('A prompt of messages has at least one.');
  const names = new Set(variables.map(({ name }) => name));
  if (names.size < variables.length || !variables.every(({ name }) => isVariableName(name))) {
    throw new RangeError(
      'A variable has a name of its own: a letter or "_", then letters, digits and "_", at most 64.',
    );
  }
}
