import type { AuditEvent } from './audit-words.js';

const PATHS: Readonly<Record<string, (id: string) => string>> = {
  api_key: (id) => `/settings/developer/${id}`,
  prompt: (id) => `/prompts/${id}`,
  skill: (id) => `/skills/${id}`,
  agent: (id) => `/agents/${id}`,
  connection: (id) => `/connections/${id}`,
  connected_app: () => '/settings/connected-apps',
  webhook_endpoint: () => '/settings/notices',
};

/** The page about what an event is about; null where there is none, as for what the event deleted. */
export function targetPath({
  action,
  targetKind,
  targetId,
  details,
}: Pick<AuditEvent, 'action' | 'targetKind' | 'targetId' | 'details'>): string | null {
  const isGone = action.startsWith('delete_') && !('phase' in details);
  if (isGone || targetId === null || !Object.hasOwn(PATHS, targetKind)) return null;
  return PATHS[targetKind]?.(encodeURIComponent(targetId)) ?? null;
}
