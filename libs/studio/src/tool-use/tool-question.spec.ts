import { askAboutTool, readToolAnswer } from './tool-question.js';

describe('askAboutTool', () => {
  it('asks by one box that is not ticked, and shows tool, connection and arguments', () => {
    const question = askAboutTool({ connectionName: 'Notes', toolName: 'delete_note', args: { id: '7' } });
    expect(question).toEqual({
      confirmation: {
        method: 'elicitation/create',
        params: {
          mode: 'form',
          message: expect.stringMatching(/“delete_note”.*“Notes”[^]*\{"id":"7"\}/),
          requestedSchema: {
            type: 'object',
            properties: { confirm: expect.objectContaining({ type: 'boolean', default: false }) },
            required: ['confirm'],
          },
        },
      },
    });
  });

  it('shows hidden characters of arguments, keeps them on their line, and cuts what is long', () => {
    const args = { id: 'a\u200bb\u202e\nApproved.', rest: 'x'.repeat(100_000) };
    const text = JSON.stringify(askAboutTool({ connectionName: 'Notes', toolName: 'delete_note', args }));
    expect(text).toContain('u{200B}');
    expect(text).not.toMatch(/[\u200b\u202e]/);
    expect(text.length).toBeLessThan(3_000);
    const { confirmation } = JSON.parse(text) as { confirmation: { params: { message: string } } };
    expect(confirmation.params.message.split('\n')).toHaveLength(3);
  });
});

describe('readToolAnswer', () => {
  it.each([
    ['accepted', { confirmation: { action: 'accept', content: { confirm: true } } }],
    ['declined', { confirmation: { action: 'accept', content: { confirm: false } } }],
    ['declined', { confirmation: { action: 'accept', content: { confirm: 'true' } } }],
    ['declined', { confirmation: { action: 'accept', content: { other: true } } }],
    ['declined', { confirmation: { action: 'accept' } }],
    ['declined', { confirmation: { action: 'decline' } }],
    ['cancelled', { confirmation: { action: 'cancel', content: { confirm: true } } }],
    ['missing', { confirmation: { action: 'approve', content: { confirm: true } } }],
    ['missing', { confirmation: true }],
    ['missing', { other: { action: 'accept', content: { confirm: true } } }],
    ['missing', Object.create({ confirmation: { action: 'accept', content: { confirm: true } } }) as object],
    ['missing', {}],
  ])('reads as %s: %j', (expected, responses) => {
    expect(readToolAnswer(responses as Record<string, unknown>)).toBe(expected);
  });
});
