export { principalOf } from '../core/let-in.js';
export type { ExpressHandler, ExpressResponse } from './express-handler.js';
export { requireAction } from './require-action.js';
export { requireKey } from './require-key.js';
