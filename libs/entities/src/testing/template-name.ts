import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { PLANS } from '@paretostudio/quotas';

/** Names the template after what it is made from, so that a changed migration or plan makes another. */
export function templateName(): string {
  const hash = createHash('sha256').update(JSON.stringify(PLANS));
  const folder = new URL('../../sql/', import.meta.url);
  for (const file of readdirSync(folder)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()) {
    hash.update(readFileSync(new URL(file, folder)));
  }
  return `template_${hash.digest('hex').slice(0, 16)}`;
}
