import type { Page } from 'playwright-core';

/** Waits until a page shows what it has to show: its heading, and nothing that is still being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  await page.waitForFunction(
    () =>
      document.querySelector('[role="progressbar"]:not([aria-valuenow])') === null &&
      ![...document.querySelectorAll('[role="status"]')].some((each) =>
        /^Loading/.test(each.textContent ?? ''),
      ),
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
  });
}
