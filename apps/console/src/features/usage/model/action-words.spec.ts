import { actionWords } from './action-words.js';

describe('actionWords', () => {
  it('names actions of the studio and messages of the protocol for people', () => {
    expect(actionWords('list_prompts')).toBe('List prompts');
    expect(actionWords('tools/list')).toBe('MCP: list tools');
  });

  it('leaves the name of an upstream tool as it is, also when it is one of ours', () => {
    expect(actionWords('list_prompts', true)).toBe('list_prompts');
    expect(actionWords('<img onerror>')).toBe('<img onerror>');
    expect(actionWords('constructor')).toBe('constructor');
  });
});
