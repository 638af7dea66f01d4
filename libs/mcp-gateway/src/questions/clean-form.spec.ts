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

  test.each([{}, { properties: null }, { properties: { a: 7, b: [] } }])('leaves %j as it is', (form) => {
    expect(cleanForm(form)).toEqual(form);
  });
});
