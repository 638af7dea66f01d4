/** The argument that a destructive tool is called with the second time, when the client cannot ask a person itself. */
export const CONFIRMATION_TOKEN = 'confirmation_token';
