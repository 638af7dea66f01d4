import { defineActions } from '@paretostudio/permissions';

/** What keys can be allowed to do here. A key is given `{ "svc_translations": ["translate"] }`, or `["*"]` for all. */
export const TRANSLATIONS = defineActions('svc_translations', {
  translate: {
    title: 'Translate a text',
    description: 'Translates a text.',
    hints: { readOnly: true, destructive: false, idempotent: true, openWorld: false },
    feature: null,
    cost: 1,
    role: 'viewer',
  },
  delete_glossary: {
    title: 'Delete the glossary',
    description: 'Deletes the glossary of the account.',
    hints: { readOnly: false, destructive: true, idempotent: true, openWorld: false },
    feature: null,
    cost: 1,
    role: 'admin',
  },
});
