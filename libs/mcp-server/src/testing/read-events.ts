/** Reads the messages of a stream of events, to its end. */
export async function readEvents(response: Response): Promise<readonly unknown[]> {
  const text = await response.text();
  return text
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice('data: '.length)) as unknown);
}
