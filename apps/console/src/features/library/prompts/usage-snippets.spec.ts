import { usageSnippets } from './usage-snippets.js';

const variable = (name: string, required: boolean, value: string | null = null) => ({
  name,
  description: '',
  required,
  default: value,
});

describe('usageSnippets', () => {
  it('asks for the prompt by its slug with the variables that are required', () => {
    const variables = [variable('topic', true), variable('tone', true, 'kind'), variable('length', false)];
    const { mcpParams } = usageSnippets({ slug: 'notes', variables }, 'https://studio.example');
    expect(JSON.parse(mcpParams)).toEqual({
      method: 'prompts/get',
      params: { name: 'notes', arguments: { topic: 'your topic', tone: 'kind' } },
    });
  });

  it('reads the key from the environment and holds none', () => {
    const { curl, curlProduction } = usageSnippets(
      { slug: 'notes', variables: [] },
      'https://studio.example',
    );
    expect(curl).toBe(
      'curl -H "Authorization: Bearer $PARETOSTUDIO_API_KEY" "https://studio.example/v1/prompts/notes"',
    );
    expect(curlProduction).toContain('/v1/prompts/notes?label=production"');
  });
});
