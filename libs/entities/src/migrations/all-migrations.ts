import { Connections } from './connections.js';
import { Initial } from './initial.js';
import { KeyLeaks } from './key-leaks.js';
import { KeySightings } from './key-sightings.js';
import { Library } from './library.js';
import { UsageReports } from './usage-reports.js';

/** Every migration, in order. One that was released is never changed. */
export const MIGRATIONS = [Initial, Library, Connections, KeySightings, UsageReports, KeyLeaks];
