import { once } from 'node:events';
import { connect } from 'node:net';
import { quantile } from './statistics.mjs';

/** How often what is due by now is sent. */
const TICK_MS = 2;
/** An answer later than this is late. */
const LATE_MS = 250;
/** So many that one is not used again at once, as by clients each of whom has one. */
const CONNECTIONS = 8000;
const CONNECTED_AT_ONCE = 100;
const HEAD_END = '\r\n\r\n';
/** Every connection reads into it, one after the other: what is there is used before the next one is read. */
const READ_BUFFER = Buffer.allocUnsafe(64 * 1024);

/**
 * Offers requests at a rate, whatever becomes of the earlier ones: no answer is waited for, as many clients behave who
 * do not know of each other. What cannot be sent because every connection waits for an answer stands in line, and its
 * latency runs from the instant when it was due.
 *
 * Plain sockets and no parser but for what is needed, so that the client takes little of the machine that it shares
 * with the server.
 *
 * @param {object} options
 * @param {number} options.port of a server on this machine that answers with `Content-Length`
 * @param {string} options.path
 * @param {string[]} options.keys one for each request in turn
 * @param {number} options.perSecond offered
 * @param {number} options.durationMs
 * @param {number} [options.connectionsMax] open from the beginning; the one that has been idle for longest is used
 * @returns {Promise<OpenLoad>}
 */
export async function offerLoad({ port, path, keys, perSecond, durationMs, connectionsMax = CONNECTIONS }) {
  const client = new OpenClient(port, path, keys, connectionsMax);
  await client.open();
  const startedAt = performance.now();
  await new Promise((resolve) => {
    const timer = setInterval(() => {
      const elapsedMs = performance.now() - startedAt;
      client.offerUntil(
        Math.floor((Math.min(elapsedMs, durationMs) / 1000) * perSecond),
        startedAt,
        perSecond,
      );
      if (elapsedMs < durationMs) return;
      clearInterval(timer);
      resolve();
    }, TICK_MS);
  });
  return client.end(performance.now() - startedAt);
}

/**
 * Keeps a number of requests under way for a while: each that is answered is followed by the next at once.
 *
 * @param {{ port: number, path: string, keys: string[], connections: number, durationMs: number }} options
 * @returns {Promise<OpenLoad>}
 */
export async function saturate({ port, path, keys, connections, durationMs }) {
  const client = new OpenClient(port, path, keys, connections);
  await client.open();
  const startedAt = performance.now();
  client.offerAlways();
  await new Promise((resolve) => setTimeout(resolve, durationMs));
  return client.end(performance.now() - startedAt);
}

/**
 * @typedef {object} OpenLoad
 * @property {number} seconds
 * @property {number} offered
 * @property {Record<string, number>} answers by status
 * @property {number} perSecond of those that were answered 200
 * @property {number} p50Ms of those that were answered 200, from the instant when they were due
 * @property {number} p99Ms the same
 * @property {number} refusedP99Ms of all others
 * @property {number} withoutRetryAfter answers 429 and 503 that do not say when to come again
 * @property {number} lost sent, and the connection broke
 * @property {number} unanswered offered, and not answered when the time was over
 * @property {number} troubledUntilMs since the start: when the last request was refused, or answered late
 */

class OpenClient {
  #requests;
  #next = 0;
  #offered = 0;
  #idle = [];
  #idleStart = 0;
  #line = [];
  #lineStart = 0;
  #answers = {};
  #admittedMs = [];
  #refusedMs = [];
  #withoutRetryAfter = 0;
  #lost = 0;
  #sockets = new Set();
  #startedAt = performance.now();
  #troubledAt = this.#startedAt;
  #isEndless = false;

  constructor(port, path, keys, connectionsMax) {
    this.port = port;
    this.connectionsMax = connectionsMax;
    this.#requests = keys.map((key) =>
      Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAuthorization: Bearer ${key}\r\n\r\n`),
    );
  }

  /** Connects, a few at a time: nobody is to wait for a place in the line of those who are not accepted yet. */
  async open() {
    while (this.#idle.length < this.connectionsMax) {
      const more = Math.min(CONNECTED_AT_ONCE, this.connectionsMax - this.#idle.length);
      const connections = Array.from({ length: more }, () => this.#connect());
      await Promise.all(connections.map(({ socket }) => once(socket, 'connect')));
      this.#idle.push(...connections);
    }
    this.#startedAt = this.#troubledAt = performance.now();
  }

  /** Sends, or puts in line, everything up to the request of that number. */
  offerUntil(number, startedAt, perSecond) {
    for (; this.#offered < number; this.#offered++) {
      this.#line.push(startedAt + (this.#offered / perSecond) * 1000);
    }
    while (this.#lineStart < this.#line.length && this.#idleCount > 0) this.#send(this.#takeIdle());
    if (this.#lineStart > 10_000) (this.#line.splice(0, this.#lineStart), (this.#lineStart = 0));
  }

  /** Sends as much as there are connections, and on each of them the next one when one is answered. */
  offerAlways() {
    this.#isEndless = true;
    while (this.#idleCount > 0) this.#send(this.#takeIdle());
  }

  end(elapsedMs) {
    const unanswered =
      this.#offered - Object.values(this.#answers).reduce((sum, count) => sum + count, 0) - this.#lost;
    for (const socket of this.#sockets) socket.destroy();
    this.#admittedMs.sort((a, b) => a - b);
    this.#refusedMs.sort((a, b) => a - b);
    return {
      seconds: elapsedMs / 1000,
      offered: this.#offered,
      answers: this.#answers,
      perSecond: ((this.#answers[200] ?? 0) / elapsedMs) * 1000,
      p50Ms: quantile(this.#admittedMs, 0.5) ?? null,
      p99Ms: quantile(this.#admittedMs, 0.99) ?? null,
      refusedP99Ms: quantile(this.#refusedMs, 0.99) ?? null,
      withoutRetryAfter: this.#withoutRetryAfter,
      lost: this.#lost,
      unanswered,
      troubledUntilMs: this.#troubledAt - this.#startedAt,
    };
  }

  get #idleCount() {
    return this.#idle.length - this.#idleStart;
  }

  /** The one that has been idle for longest. */
  #takeIdle() {
    if (this.#idleStart > 10_000) (this.#idle.splice(0, this.#idleStart), (this.#idleStart = 0));
    return this.#idle[this.#idleStart++];
  }

  #send(connection) {
    if (this.#isEndless) this.#offered++;
    connection.dueAt = this.#isEndless ? performance.now() : this.#line[this.#lineStart++];
    connection.socket.write(this.#requests[this.#next++ % this.#requests.length]);
  }

  #connect() {
    const socket = connect({
      port: this.port,
      host: '127.0.0.1',
      noDelay: true,
      onread: { buffer: READ_BUFFER, callback: (length) => this.#read(connection, length) },
    });
    const connection = { socket, dueAt: 0, text: '' };
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.#sockets.delete(socket);
      if (connection.dueAt > 0) this.#lost++;
      else {
        this.#idle = this.#idle.slice(this.#idleStart).filter((idle) => idle !== connection);
        this.#idleStart = 0;
      }
    });
    return connection;
  }

  #read(connection, length) {
    const text = connection.text + READ_BUFFER.latin1Slice(0, length);
    const headEnd = text.indexOf(HEAD_END);
    const bodyLength = headEnd === -1 ? NaN : Number(/\r\ncontent-length: (\d+)/i.exec(text)?.[1]);
    if (!(text.length >= headEnd + HEAD_END.length + bodyLength)) {
      connection.text = text;
      return true;
    }
    connection.text = '';
    const status = text.slice(9, 12);
    const tookMs = performance.now() - connection.dueAt;
    connection.dueAt = 0;
    this.#answers[status] = (this.#answers[status] ?? 0) + 1;
    if (status === '200') this.#admittedMs.push(tookMs);
    else this.#refusedMs.push(tookMs);
    if ((status === '503' || status === '429') && !/\r\nretry-after: /i.test(text)) this.#withoutRetryAfter++;
    if (status !== '200' || tookMs > LATE_MS) this.#troubledAt = performance.now();
    if (this.#isEndless || this.#lineStart < this.#line.length) this.#send(connection);
    else this.#idle.push(connection);
    return true;
  }
}
