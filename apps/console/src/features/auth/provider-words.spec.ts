import { providerWordsOf } from './provider-words.js';

describe('providerWordsOf', () => {
  it('says what to do where the address is somebody’s already', () => {
    expect(providerWordsOf('email_taken', 'Google').detail).toContain(
      'link Google under Settings → Security',
    );
  });

  it.each(['', 'nonsense', '<b>', 'constructor', '__proto__'])(
    'repeats nothing of an unknown word: %j',
    (word) => {
      expect(providerWordsOf(word, null)).toEqual({
        title: 'You were not signed in',
        detail: expect.stringContaining('Try again'),
      });
    },
  );
});
