import { CallSlots } from './call-slots.js';

const { jest } = import.meta;

describe('CallSlots', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const slots = () => new CallSlots({ concurrencyMax: 1, queueMax: 2, queueMs: 1_000 });

  test('serves who waits in the order of coming', async () => {
    const line = slots();
    const order: string[] = [];
    const leave = await line.take();
    const waiting = ['a', 'b'].map((name) => line.take().then((give) => (order.push(name), give())));
    leave();
    await Promise.all(waiting);
    expect(order).toEqual(['a', 'b']);
    expect([line.running, line.waiting]).toEqual([0, 0]);
  });

  test('frees a place once, however often it is given back', async () => {
    const line = slots();
    const leave = await line.take();
    leave();
    leave();
    expect(line.running).toBe(0);
    await line.take();
    expect(line.running).toBe(1);
  });

  test('refuses who comes to a full line', async () => {
    const line = slots();
    await line.take();
    void line.take();
    void line.take();
    await expect(line.take()).rejects.toMatchObject({ reason: 'busy', retryAfterSeconds: 1 });
    expect(line.waiting).toBe(2);
  });

  test('sends away who waited for the whole time, not a moment before', async () => {
    const line = slots();
    await line.take();
    const outcome = jest.fn();
    const waiting = line.take().catch(outcome);
    await jest.advanceTimersByTimeAsync(999);
    expect(outcome).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await waiting;
    expect(outcome).toHaveBeenCalledWith(expect.objectContaining({ reason: 'busy' }));
    expect(line.waiting).toBe(0);
  });

  test('lets a place pass by who left the line', async () => {
    const line = slots();
    const leave = await line.take();
    const gone = new AbortController();
    const first = line.take(gone.signal).catch((error: unknown) => error);
    const second = line.take();
    gone.abort();
    expect(await first).toMatchObject({ reason: 'cancelled' });
    leave();
    expect(await second).toBeInstanceOf(Function);
    expect([line.running, line.waiting]).toEqual([1, 0]);
  });

  test('takes nobody in whose caller is gone already', async () => {
    const line = slots();
    await expect(line.take(AbortSignal.abort())).rejects.toMatchObject({ reason: 'cancelled' });
    expect(line.running).toBe(0);
  });
});
