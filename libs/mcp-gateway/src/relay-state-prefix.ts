/** How the state of a relayed question begins; states that callers got elsewhere begin otherwise. */
export const RELAY_STATE_PREFIX = 'gws1.';
