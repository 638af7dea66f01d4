/**
 * Where a tool stands: it can be used; it waits for its first approval; it waits since its definition changed; it was
 * approved, but the server does not have it any more.
 */
export const CONNECTION_TOOL_STATES = ['approved', 'new', 'changed', 'gone'] as const;
/** One of {@link CONNECTION_TOOL_STATES}. */
export type ConnectionToolState = (typeof CONNECTION_TOOL_STATES)[number];
