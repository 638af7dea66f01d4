import { useRef } from 'react';
import { newIdempotencyKey } from './new-idempotency-key.js';

/**
 * Gives one `Idempotency-Key` for one content, for as long as the component is there: a request whose answer was lost makes
 * nothing twice when it is sent again, and a changed one is another request.
 */
export function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef({ content: '', key: '' });
  return (body) => {
    const content = JSON.stringify(body);
    if (last.current.content !== content) last.current = { content, key: newIdempotencyKey() };
    return last.current.key;
  };
}
