import { Socket } from 'node:net';
import { HASTE_MS, REST_MS, RestingConnections } from './resting-connections.js';

const { jest } = import.meta;

describe('RestingConnections', () => {
  let nowMs: number;
  let resting: RestingConnections;
  let socket: Socket;

  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ['nextTick'] });
    nowMs = 0;
    resting = new RestingConnections({ now: () => nowMs });
    socket = new Socket();
  });
  afterEach(() => jest.useRealTimers());

  /** To the end of a turn of the event loop, which is when it takes effect. */
  const refuse = () => {
    resting.noteRefused(socket);
    jest.advanceTimersByTime(0);
  };

  it('reads on after one refusal, and after the next one of a client that waited', () => {
    refuse();
    expect(socket.isPaused()).toBe(false);
    nowMs = HASTE_MS;
    refuse();
    expect(socket.isPaused()).toBe(false);
  });

  it('reads nothing for a while from a connection that was refused twice in haste, then again', () => {
    refuse();
    nowMs = HASTE_MS - 1;
    refuse();
    expect(socket.isPaused()).toBe(true);
    jest.advanceTimersByTime(REST_MS - 1);
    expect(socket.isPaused()).toBe(true);
    jest.advanceTimersByTime(1);
    expect(socket.isPaused()).toBe(false);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('lets it rest again when it goes on as before', () => {
    refuse();
    refuse();
    jest.advanceTimersByTime(REST_MS);
    nowMs = REST_MS;
    refuse();
    expect(socket.isPaused()).toBe(true);
  });

  it('lets no other connection rest', () => {
    const other = new Socket();
    refuse();
    resting.noteRefused(other);
    refuse();
    expect([socket.isPaused(), other.isPaused()]).toEqual([true, false]);
  });

  it('does not mind one that is closed meanwhile', () => {
    refuse();
    resting.noteRefused(socket);
    socket.destroy();
    expect(() => jest.advanceTimersByTime(REST_MS)).not.toThrow();
  });
});
