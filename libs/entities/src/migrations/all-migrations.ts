import { AdmissionFacts } from './admission-facts.js';
import { Billing } from './billing.js';
import { ConnectedApps } from './connected-apps.js';
import { Connections } from './connections.js';
import { Growth } from './growth.js';
import { Initial } from './initial.js';
import { KeyLeaks } from './key-leaks.js';
import { KeySightings } from './key-sightings.js';
import { Library } from './library.js';
import { Membership } from './membership.js';
import { Notices } from './notices.js';
import { SignInMethods } from './sign-in-methods.js';
import { UsageReports } from './usage-reports.js';
import { Visibility } from './visibility.js';

/** Every migration, in order. One that was released is never changed. */
export const MIGRATIONS = [
  Initial,
  Library,
  Connections,
  KeySightings,
  UsageReports,
  KeyLeaks,
  ConnectedApps,
  SignInMethods,
  Membership,
  Visibility,
  Billing,
  Notices,
  AdmissionFacts,
  Growth,
];
