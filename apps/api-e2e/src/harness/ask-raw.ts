import { connect } from 'node:net';

const LIMIT_MS = 20_000;

/**
 * Sends bytes over a connection of its own and reads until the server closes it.
 *
 * A server may answer and close before everything is sent; that is no error here, the answer is what counts.
 *
 * @param text - The whole request; it should ask for `Connection: close`.
 * @returns Everything that was received, as Latin-1.
 */
export async function askRaw(origin: string, text: string | Buffer): Promise<string> {
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
    socket.write(text);
  });
}
