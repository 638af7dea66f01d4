import { generateApiKey } from '@paretostudio/key-crypto';
import { createLogger } from './logger.js';

function linesOf(write: (logger: ReturnType<typeof createLogger>) => void): string {
  let text = '';
  write(createLogger('trace', { write: (line: string) => void (text += line) }));
  return text;
}

describe('createLogger', () => {
  const key = generateApiKey();

  it.each<[string, (logger: ReturnType<typeof createLogger>) => void]>([
    ['a message', (logger) => logger.info(`got ${key}`)],
    ['a placeholder of a message', (logger) => logger.info('got %s', key)],
    ['a field', (logger) => logger.info({ note: { deep: [`is ${key}`] } }, 'noted')],
    ['an error', (logger) => logger.error(new Error(`bad ${key}`))],
    [
      'an error with a cause',
      (logger) => logger.error({ err: new Error('bad', { cause: new Error(key) }) }, 'failed'),
    ],
    ['a binding of a child', (logger) => logger.child({ note: key }).info('noted')],
    [
      'headers',
      (logger) =>
        logger.info({ req: { headers: { 'x-api-key': key, authorization: `Bearer ${key}` } } }, 'asked'),
    ],
  ])('lets no key through in %s', (_name, write) => {
    const text = linesOf(write);
    expect(text).not.toBe('');
    expect(text).not.toContain(key);
  });

  it('removes credentials that have no shape', () => {
    const text = linesOf((logger) =>
      logger.info(
        {
          req: { headers: { cookie: 'session=abc', authorization: 'Basic abc' } },
          body: { password: 'abc' },
        },
        'asked',
      ),
    );
    expect(text).not.toContain('abc');
    expect(text.match(/\[redacted\]/g)).toHaveLength(3);
  });

  it('keeps an error readable', () => {
    const line = JSON.parse(
      linesOf((logger) => logger.error({ err: new RangeError('out of range') }, 'failed')),
    );
    expect(line).toMatchObject({
      level: 'error',
      msg: 'failed',
      err: { type: 'RangeError', message: 'out of range' },
    });
    expect(line.err.stack).toContain('logger.spec');
  });
});
