/**
 * Makes a small library over REST, so that no list is empty.
 *
 * @param {import('./studio.mjs').Studio} studio
 * @returns {Promise<{ prompt: string, skill: string, agent: string }>} the prompt's id, and the others' addresses
 */
export async function makeLibrary({ ask }) {
  const { id: prompt } = await ask('POST', '/v1/prompts', {
    slug: 'greeting',
    title: 'Greeting',
    description: 'Greets somebody.',
    body: 'Greet {{name}}.',
    variables: [{ name: 'name', description: 'Who is greeted', required: true, default: null }],
  });
  await ask('POST', '/v1/skills', {
    name: 'greeting',
    displayName: 'Greeting',
    description: 'Greets people. Use it when somebody arrives.',
    instructions: 'Say hello.',
  });
  await ask('POST', '/v1/agents', {
    name: 'doorman',
    displayName: 'Doorman',
    description: 'Looks after a door. Use it when somebody arrives.',
    instructions: 'Greet everybody who comes in.',
    skills: ['greeting'],
  });
  return { prompt, skill: 'skill://greeting/SKILL.md', agent: 'paretostudio://agents/doorman.md' };
}
