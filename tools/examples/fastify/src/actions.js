import { defineActions } from '@paretostudio/permissions';

const hints = { readOnly: true, destructive: false, idempotent: true, openWorld: false };

/** What keys can be allowed to do here. A key is given `{ "svc_reports": ["list_reports"] }`, or `["*"]` for all. */
export const REPORTS = defineActions('svc_reports', {
  list_reports: {
    title: 'List reports',
    description: 'Lists the reports of the account.',
    hints,
    feature: null,
    cost: 1,
    role: 'viewer',
  },
  export_report: {
    title: 'Export a report',
    description: 'Gives a whole report as a file.',
    hints,
    feature: null,
    cost: 5,
    role: 'editor',
  },
});
