import { connect, type Socket } from 'node:net';

const LIMIT_MS = 20_000;
const CHUNK_BYTES = 64 * 1024;

/**
 * Sends bytes over a connection of its own and reads until the server closes it.
 *
 * A server may answer and close before everything is sent: what is left is not sent then, as a careful client does.
 *
 * @param text - The whole request; it should ask for `Connection: close`.
 * @returns Everything that was received, as Latin-1.
 */
export async function askRaw(origin: string, text: string): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(Number(port), hostname);
    socket.setTimeout(LIMIT_MS, () =>
      socket.destroy(new Error(`The server kept silent for ${LIMIT_MS} ms.`)),
    );
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    socket.on('error', (error) => (received === '' ? reject(error) : undefined));
    socket.on('close', () => resolve(received));
    socket.on('connect', () => sendUntil(socket, Buffer.from(text), () => received !== ''));
  });
}

/** Sends piece by piece and looks for an answer in between; one that came with a reset would be lost to a failed write. */
function sendUntil(socket: Socket, bytes: Buffer, isAnswered: () => boolean): void {
  if (isAnswered() || bytes.length === 0 || socket.destroyed) return;
  socket.write(bytes.subarray(0, CHUNK_BYTES), () =>
    setImmediate(() => sendUntil(socket, bytes.subarray(CHUNK_BYTES), isAnswered)),
  );
}
