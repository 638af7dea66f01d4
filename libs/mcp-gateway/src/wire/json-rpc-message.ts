/** One message of an upstream, known to be a JSON object and no deeper than allowed; nothing more is checked. */
export interface JsonRpcMessage {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** Tells whether a message answers the request of this id; an id of another type is another id. */
export function answersRequest(message: JsonRpcMessage, id: string | number): boolean {
  return message.id === id && message.method === undefined && ('result' in message || 'error' in message);
}
