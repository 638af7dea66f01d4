import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const FOLDER = fileURLToPath(new URL('../../test-output/screenshots', import.meta.url));

/** Keeps a picture of a page as it is now; `name` may have folders. */
export async function screenshot(page: Page, name: string, { fullPage = false } = {}): Promise<void> {
  const path = join(FOLDER, `${name.replaceAll(/[^\w/]+/g, '-').toLowerCase()}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage, animations: 'disabled', caret: 'hide' });
}
