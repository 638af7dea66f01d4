import type { LocalTools } from '../bridge/local-tools.js';
import type { Upstream } from '../upstream/upstream.js';

export function createInstallTools(_upstream: Upstream, _projectDir: string | null): LocalTools {
  return { has: () => false, addTo: (page) => page, call: async () => ({}) };
}
