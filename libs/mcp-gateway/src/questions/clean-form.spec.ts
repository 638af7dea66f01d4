import { cleanForm } from './clean-form.js';

describe('cleanForm', () => {
  test('shows what hides in titles and descriptions, and leaves values as they are', () => {
    const form = {
      type: 'object',
      title: 'A\u200b',
      properties: {
        'n\u200b': {
          type: 'string',
          title: 'B\u202e',
          description: 'C',
          enum: ['D\u200b'],
          default: 'D\u200b',
        },
      },
      required: ['n\u200b'],
    };
    expect(cleanForm(form)).toEqual({
      type: 'object',
      title: 'A\\u{200B}',
      properties: {
        'n\u200b': {
          type: 'string',
          title: 'B\\u{202E}',
          description: 'C',
          enum: ['D\u200b'],
          default: 'D\u200b',
        },
      },
      required: ['n\u200b'],
    });
  });

  test('shows what hides in the names of choices', () => {
    const choice = (title: string) => ({ const: 'a\u200b', title });
    const form = (title: string) => ({
      properties: {
        one: { type: 'string', oneOf: [choice(title)] },
        several: { type: 'array', items: { anyOf: [choice(title)] } },
        older: { type: 'string', enum: ['a\u200b'], enumNames: [title] },
      },
    });
    expect(cleanForm(form('No\u202e'))).toEqual(form('No\\u{202E}'));
  });

  test('takes fields called like texts for fields', () => {
    const form = { properties: { title: { type: 'string' }, description: { type: 'string' } } };
    expect(cleanForm(form)).toEqual(form);
  });

  test.each([{}, { properties: null }, { properties: { a: 7, b: [] } }])('leaves %j as it is', (form) => {
    expect(cleanForm(form)).toEqual(form);
  });
});
