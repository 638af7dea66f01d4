import { Initial } from './initial.js';

/** Every migration, in order. One that was released is never changed. */
export const MIGRATIONS = [Initial];
