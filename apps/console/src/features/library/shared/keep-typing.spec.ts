import { keepTyping } from './keep-typing.js';

describe('keepTyping', () => {
  it('keeps what was typed while saving and takes the rest as it was saved', () => {
    const sent = { title: 'A ', body: 'one' };
    const now = { title: 'A ', body: 'one and more' };
    expect(keepTyping(now, sent, { title: 'A', body: 'one' })).toEqual({ title: 'A', body: 'one and more' });
  });
});
