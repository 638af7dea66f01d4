import { CLIENT_IDS, OPERATING_SYSTEMS } from '@paretostudio/client-setup';
import type { JsonSchema } from '@paretostudio/studio';

const TEXT = { type: 'string' };
const TEXT_OR_NULL = { type: ['string', 'null'] };

/**
 * Describes what the route of client setups takes and answers, by class name; the studio knows nothing of clients.
 *
 * @param refPrefix - Where the schemas stand in the document.
 */
export function clientSetupSchemas(refPrefix: string): Readonly<Record<string, JsonSchema>> {
  const listOf = (name: string) => ({ type: 'array', items: { $ref: `${refPrefix}${name}` } });
  return {
    ListClientSetupsInput: {
      ...answer({
        os: { type: 'string', enum: [...OPERATING_SYSTEMS], description: 'For which system; default macos.' },
        client: { type: 'string', enum: [...CLIENT_IDS], description: 'One client alone; default all.' },
      }),
      required: [],
    },
    ClientSetupList: answer({ items: listOf('ClientSetupView') }),
    ClientSetupView: answer({
      id: { type: 'string', enum: [...CLIENT_IDS] },
      title: TEXT,
      transport: { type: 'string', enum: ['stdio', 'http', 'rest'] },
      documentation: { ...TEXT_OR_NULL, description: "The page of the client's maker about the format." },
      steps: listOf('ClientSetupStepView'),
      files: { ...listOf('ClientSetupFileView'), description: 'Alternatives, the preferred one first.' },
      command: { ...TEXT_OR_NULL, description: "The client's own command that does it all; holds no key." },
      installLink: {
        ...TEXT_OR_NULL,
        description: 'Opens the client, or downloads its bundle; holds no key.',
      },
      notes: { type: 'array', items: TEXT },
    }),
    ClientSetupStepView: answer({
      text: TEXT,
      command: { ...TEXT_OR_NULL, description: 'What to type in a terminal to do it.' },
    }),
    ClientSetupFileView: answer({
      path: { ...TEXT, description: 'Where it belongs on the system that was asked for.' },
      language: { type: 'string', enum: ['json', 'toml', 'javascript', 'python'] },
      content: { ...TEXT, description: 'With psk_your_key_here where the key belongs.' },
      committed: {
        type: 'boolean',
        description: 'It lies in a project, refers to the key and never holds it.',
      },
    }),
  };
}

function answer(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}
