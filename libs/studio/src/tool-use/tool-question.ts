import { visibleText, type JsonObject } from '@paretostudio/mcp-gateway';

/** Under which name the question goes out and its answer comes back. */
const QUESTION = 'confirmation';
const FIELD = 'confirm';
/** Most characters that a question shows of a name, and of the arguments. */
const NAME_SHOWN_MAX = 128;
const ARGUMENTS_SHOWN_MAX = 1_000;

/** What a person is asked about. */
export interface QuestionedCall {
  readonly connectionName: string;
  readonly toolName: string;
  readonly args: JsonObject;
}

/** What a person answered; `missing` when there is no answer to the question. */
export type ToolAnswerOfPerson = 'accepted' | 'declined' | 'cancelled' | 'missing';

/**
 * Writes the question whether a tool that may destroy something shall run, with a box that is not ticked, as an
 * elicitation of MCP. Names and arguments are shown with hidden characters made visible, and cut.
 */
export function askAboutTool({ connectionName, toolName, args }: QuestionedCall): JsonObject {
  const tool = visibleText(toolName, NAME_SHOWN_MAX);
  const message = [
    `Use the tool “${tool}” of the connection “${visibleText(connectionName, NAME_SHOWN_MAX)}”?`,
    'It may change or delete something for good.',
    `Arguments: ${visibleText(JSON.stringify(args), ARGUMENTS_SHOWN_MAX)}`,
  ].join('\n');
  const box = {
    type: 'boolean',
    title: `Use ${tool}`,
    description: 'This may not be undone.',
    default: false,
  };
  return {
    [QUESTION]: {
      method: 'elicitation/create',
      params: {
        mode: 'form',
        message,
        requestedSchema: { type: 'object', properties: { [FIELD]: box }, required: [FIELD] },
      },
    },
  };
}

/**
 * Reads what a person answered. Only an accepted form with the box ticked is a yes.
 *
 * @param responses - As the client sent them, untrusted.
 */
export function readToolAnswer(responses: JsonObject): ToolAnswerOfPerson {
  const response = Object.hasOwn(responses, QUESTION) ? responses[QUESTION] : undefined;
  if (!isRecord(response)) return 'missing';
  switch (response['action']) {
    case 'accept':
      return isRecord(response['content']) && response['content'][FIELD] === true ? 'accepted' : 'declined';
    case 'decline':
      return 'declined';
    case 'cancel':
      return 'cancelled';
    default:
      return 'missing';
  }
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
