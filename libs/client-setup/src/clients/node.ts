import type { ClientDefinition } from '../client-definition.js';
import { KEY_VARIABLE } from '../names.js';
import { keyInTerminal, step } from '../steps.js';

const FILE = 'list-prompts.mjs';

/** A script for Node.js, without a dependency. */
export const NODE: ClientDefinition = {
  id: 'node',
  title: 'Node.js script',
  transport: 'rest',
  documentation: null,
  setUp: (site) => ({
    steps: [
      step('Write the file below; it needs Node.js 20 or later and no package.'),
      keyInTerminal(site),
      step('In the same window, run the command below.'),
    ],
    files: [{ path: FILE, language: 'javascript', content: script(site.serverUrl), committed: true }],
    command: `node ${FILE}`,
    notes: ['Call the API from servers and scripts alone: a key in a page is a key given away.'],
  }),
};

function script(serverUrl: string): string {
  return `// Lists the prompts of your library.
const server = ${JSON.stringify(serverUrl)};
const key = process.env.${KEY_VARIABLE};
if (!key) throw new Error('Set ${KEY_VARIABLE} to your key first.');

let cursor = null;
do {
  const query = new URLSearchParams({ limit: '100', ...(cursor && { cursor }) });
  const response = await fetch(\`\${server}/v1/prompts?\${query}\`, {
    headers: { Authorization: \`Bearer \${key}\` },
    redirect: 'error',
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(\`\${response.status} \${answer.code}: \${answer.detail}\`);
  for (const prompt of answer.items) console.log(\`\${prompt.slug}\\t\${prompt.title}\`);
  cursor = answer.nextCursor;
} while (cursor);
`;
}
