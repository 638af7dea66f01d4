import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds: only what is serious or critical is told. */
const GRAVE = ['serious', 'critical'];

/**
 * Lets axe judge a page as it is now.
 *
 * @returns One line for each grave finding: its rule, and where.
 */
export async function graveFindings(page: Page): Promise<readonly string[]> {
  // Over the debugger, as the page's own policy lets no script in.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: axe.source });
  await session.detach();
  return page.evaluate(async (grave) => {
    const { axe: judge } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await judge.run(document, { resultTypes: ['violations'], preload: false });
    return violations
      .filter(({ impact }) => grave.includes(impact ?? ''))
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
      );
  }, GRAVE);
}
