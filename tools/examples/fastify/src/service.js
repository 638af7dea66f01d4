import { createGuard } from '@paretostudio/guard';
import { apiKeys, principalOf } from '@paretostudio/guard/fastify';
import { MemoryQuotaStore } from '@paretostudio/quotas';
import fastify from 'fastify';
import { REPORTS } from './actions.js';

const UNITS = { name: 'units', title: 'Units a day', unit: 'units', window: 'day' };

/**
 * Makes the service; every route says what it takes to call it.
 *
 * @param {import('@paretostudio/admission').AdmissionPort} admission who decides about keys
 */
export async function createService(admission) {
  const meters = {
    store: new MemoryQuotaStore(),
    draws: ({ plan }, { cost }) => [{ meter: UNITS, limit: plan === 'free' ? 10 : 1000, cost }],
  };
  const app = fastify();
  await app.register(apiKeys, { guard: createGuard({ admission, actions: REPORTS, meters }) });

  app.get('/health', { config: { public: true } }, () => ({ ok: true }));
  app.get('/reports', { config: { action: 'list_reports' } }, (request) => ({
    of: principalOf(request).accountId,
    reports: ['2026-01', '2026-02'],
  }));
  app.get('/reports/:id/file', { config: { action: 'export_report' } }, (request, reply) => {
    void reply.type('text/csv').send(`report,${request.params.id}\n`);
  });
  return app;
}
