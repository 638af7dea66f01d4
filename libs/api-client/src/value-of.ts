import type { ApiAnswer, DataOf } from './api-answer.js';
import { ProblemError } from './problem-error.js';
import { readProblem } from './read-problem.js';

/**
 * Waits for a call of the client and gives the data of its success.
 *
 * @param answer - What a method of the client returned.
 * @returns The data; undefined for an operation that answers nothing.
 * @throws {@link ProblemError} If the answer is anything but a success.
 * @throws {@link UnreachableError} If no whole answer arrived.
 * @example
 * const { items } = await valueOf(client.GET('/v1/api-keys', { params: { query: { limit: 100 } } }));
 */
export async function valueOf<Answer extends ApiAnswer>(answer: Promise<Answer>): Promise<DataOf<Answer>> {
  const { data, error, response } = await answer;
  if (!response.ok) throw new ProblemError(readProblem(error, response));
  return data as DataOf<Answer>;
}
