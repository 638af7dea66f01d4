/** The name of the strategy that lets people in, and the kind of the principals that it makes. */
export const SESSION_STRATEGY = 'session';
