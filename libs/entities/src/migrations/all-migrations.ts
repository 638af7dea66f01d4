import { Connections } from './connections.js';
import { Initial } from './initial.js';
import { Library } from './library.js';

/** Every migration, in order. One that was released is never changed. */
export const MIGRATIONS = [Initial, Library, Connections];
