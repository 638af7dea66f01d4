import { explainStartError } from './explain-start-error.js';

describe('explainStartError', () => {
  it('says what to do about a port that is taken, without a stack', () => {
    const facts = { code: 'EADDRINUSE', syscall: 'listen', address: '127.0.0.1', port: 3000 };
    expect(explainStartError(Object.assign(new Error('listen EADDRINUSE'), facts))).toBe(
      'The address 127.0.0.1 port 3000 is taken by another program. Stop that one, or set PORT to another number.',
    );
  });

  it('shows the stack of what nobody foresaw', () => {
    const error = new Error('surprising');
    expect(explainStartError(error)).toBe(error.stack);
  });
});
