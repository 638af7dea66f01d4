import { defineActions } from '@paretostudio/permissions';

/** What keys can be allowed to do here. A key is given `{ "svc_greetings": ["greet"] }`, or `["*"]` for all. */
export const GREETINGS = defineActions('svc_greetings', {
  greet: {
    title: 'Greet',
    description: 'Greets the world.',
    hints: { readOnly: true, destructive: false, idempotent: true, openWorld: false },
    feature: null,
    cost: 1,
    role: 'viewer',
  },
  forget_greetings: {
    title: 'Forget all greetings',
    description: 'Deletes the greetings of the account.',
    hints: { readOnly: false, destructive: true, idempotent: true, openWorld: false },
    feature: null,
    cost: 1,
    role: 'admin',
  },
});
