import type { Page } from 'playwright-core';

/** The elements that make a page wider than its window; none where it fits. */
export async function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(-5)
      .map(
        (element) => `${element.tagName}.${element.className} ${(element.textContent ?? '').slice(0, 60)}`,
      );
  });
}
