import type { ApiKey } from '@paretostudio/entities';
import { toText } from '../core/to-text.js';
import type { ApiKeyHintView } from './api-key-hint.view.js';

/** Tells that a key had leaked and was revoked; its one entry is the place, where the report says it. */
export function hintOfLeak({
  id,
  leak,
  revokedAt,
}: Pick<ApiKey, 'id' | 'leak' | 'revokedAt'>): ApiKeyHintView {
  const url = leak?.url ?? null;
  return {
    keyId: id,
    code: 'leaked',
    detail:
      'Found in public and revoked at once: put a new key where it was used, and look at what was done with it.',
    since: toText(revokedAt),
    entries: url === null ? [] : [url],
  };
}
