import { defineActions } from '@paretostudio/permissions';

/** What keys can be allowed to do here: each tool is the action of its name. */
export const NOTES = defineActions('svc_notes', {
  list_notes: {
    title: 'List notes',
    description: 'Lists the notes of the account.',
    hints: { readOnly: true, destructive: false, idempotent: true, openWorld: false },
    feature: null,
    cost: 1,
    role: 'viewer',
  },
  add_note: {
    title: 'Add a note',
    description: 'Adds a note to those of the account.',
    hints: { readOnly: false, destructive: false, idempotent: false, openWorld: false },
    feature: null,
    cost: 2,
    role: 'editor',
  },
  clear_notes: {
    title: 'Clear the notes',
    description: 'Deletes all notes of the account.',
    hints: { readOnly: false, destructive: true, idempotent: true, openWorld: false },
    feature: null,
    cost: 1,
    role: 'admin',
  },
});
