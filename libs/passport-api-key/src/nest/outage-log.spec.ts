import { generateApiKey } from '@paretostudio/key-crypto';
import type { Logger } from '@nestjs/common';
import { RecordingLogger } from '../testing/recording-logger.js';
import { outageLog } from './outage-log.js';

describe('outageLog', () => {
  let nowMs = 0;
  let recorder: RecordingLogger;
  let log: (error: unknown) => void;

  beforeEach(() => {
    nowMs = Date.parse('2026-03-01T12:00:00.000Z');
    recorder = new RecordingLogger();
    log = outageLog(() => new Date(nowMs), recorder as unknown as Logger);
  });

  it('warns with the error and its cause', () => {
    log(new Error('no answer', { cause: new TypeError('connection refused') }));
    expect(recorder.of('warn')).toEqual([
      'warn Requests are answered 503: Error: no answer (TypeError: connection refused)',
    ]);
  });

  it('is silent for the rest of a second, whatever comes, and speaks again at its end', () => {
    log(new Error('first'));
    nowMs += 999;
    log(new Error('second'));
    nowMs += 1;
    log('third');
    expect(recorder.of('warn').map((line) => line.split(': ').at(-1))).toEqual(['first', 'third']);
  });

  it('blots out a key that an error holds', () => {
    const key = generateApiKey();
    log(new Error('outer', { cause: new Error(`no answer about ${key}`) }));
    expect(recorder.of('warn').join()).not.toContain(key.slice(8, -4));
  });
});
