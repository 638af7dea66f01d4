import type { Server } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import type { Answer } from './answer.js';

/** Runs a method of one request; `refuse` words an outage as the method does, by default as a JSON-RPC error. */
export type Run = <Result>(
  method: () => Answer<Result> | Promise<Answer<Result>>,
  refuse?: (refusal: Refusal) => Answer<Result>,
) => Promise<Result>;

/** The methods of a mount by their names, each as what puts its handler up. */
export type Methods<Visit> = Readonly<Record<string, (server: Server, serving: Visit, run: Run) => void>>;

/** Puts up the handler of one method, if it is among those of a mount. */
export function putUpMethod<Visit>(methods: Methods<Visit>, method: string | null, serving: Visit) {
  return (server: Server, run: Run): void => {
    if (method !== null && Object.hasOwn(methods, method)) methods[method]?.(server, serving, run);
  };
}
