/** Somebody's service in CommonJS on Express: its own actions, its own meters, keys in memory. */
const { writeFileSync } = require('node:fs');
const express = require('express');
const { InMemoryAdmission } = require('@paretostudio/admission/testing');
const { createGuard } = require('@paretostudio/guard');
const { principalOf, requireAction } = require('@paretostudio/guard/express');
const { generateApiKey } = require('@paretostudio/key-crypto');
const { defineActions } = require('@paretostudio/permissions');
const { MemoryQuotaStore } = require('@paretostudio/quotas');

const hints = { readOnly: true, destructive: false, idempotent: true, openWorld: false };
const action = (title) => ({
  title,
  description: `${title}.`,
  cost: 1,
  role: 'viewer',
  feature: null,
  hints,
});
const actions = defineActions('svc_notes', {
  list_notes: action('List notes'),
  read_diary: action('Read the diary'),
});

const admission = new InMemoryAdmission();
const key = admission.addKey({ key: generateApiKey(), permissions: { svc_notes: ['list_notes'] } });
writeFileSync('key.txt', key, { mode: 0o600 });

const NOTES = { name: 'notes', title: 'Notes a day', unit: 'notes', window: 'day' };
const meters = { store: new MemoryQuotaStore(), draws: (_, { cost }) => [{ meter: NOTES, limit: 2, cost }] };
const guard = createGuard({ admission, actions, meters });
const app = express();
app.get('/notes', requireAction(guard, 'list_notes'), (req, res) =>
  res.json({ of: principalOf(req).accountId }),
);
app.get('/diary', requireAction(guard, 'read_diary'), (req, res) => res.json({}));
const server = app.listen(Number(process.env.PORT), '127.0.0.1');
process.once('SIGTERM', () => server.close());
