import { UpstreamError } from '../types/upstream-error.js';
import { Deadline } from './deadline.js';

const { jest } = import.meta;

describe('Deadline', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const reasonOf = ({ signal }: Deadline) =>
    signal.aborted ? (signal.reason as UpstreamError).reason : null;

  test('ends when its time is up, which stands still while it is paused', () => {
    const deadline = new Deadline();
    deadline.start(100);
    jest.advanceTimersByTime(99);
    deadline.pause();
    jest.advanceTimersByTime(1_000);
    expect(reasonOf(deadline)).toBeNull();
    deadline.start(100);
    jest.advanceTimersByTime(99);
    expect(reasonOf(deadline)).toBeNull();
    jest.advanceTimersByTime(1);
    expect(reasonOf(deadline)).toBe('timeout');
  });

  test('ends with the caller that it follows last, and no other', () => {
    const [first, second] = [new AbortController(), new AbortController()];
    const deadline = new Deadline();
    deadline.follow(first.signal);
    deadline.follow(second.signal);
    first.abort();
    expect(reasonOf(deadline)).toBeNull();
    second.abort();
    expect(reasonOf(deadline)).toBe('cancelled');
  });

  test('ends at once with a caller that is gone already', () => {
    const deadline = new Deadline();
    deadline.follow(AbortSignal.abort());
    expect(reasonOf(deadline)).toBe('cancelled');
  });

  test('keeps its first reason', () => {
    const deadline = new Deadline();
    deadline.end(new UpstreamError('busy', 'Busy.'));
    deadline.end(new UpstreamError('timeout', 'Late.'));
    expect(reasonOf(deadline)).toBe('busy');
  });

  test('leaves no timer behind', () => {
    const deadline = new Deadline();
    deadline.start(100);
    deadline.release();
    expect(jest.getTimerCount()).toBe(0);
  });

  test.each([
    ['done', (deadline: Deadline) => deadline.release()],
    ['ended', (deadline: Deadline) => deadline.end(new UpstreamError('timeout', 'Late.'))],
  ])('gives no time to work that is %s, and listens to none of its callers', (_how, finish) => {
    const caller = new AbortController();
    const deadline = new Deadline();
    finish(deadline);
    const reason = reasonOf(deadline);
    deadline.start(100);
    deadline.follow(caller.signal);
    caller.abort();
    expect(jest.getTimerCount()).toBe(0);
    expect(reasonOf(deadline)).toBe(reason);
  });
});
