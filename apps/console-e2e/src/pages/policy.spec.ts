import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createKey, signUp } from '../harness/people.js';
import { settled } from '../harness/settled.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

describe('the policy of the page', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);

  it('lets nothing in but the server itself: no inline script or style, no eval, no frame, no plugin', async () => {
    const { headers } = await fetch(studio.url, { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    const rules = new Map(
      policy.split(';').map((rule) => {
        const [name = '', ...sources] = rule.trim().split(/\s+/);
        return [name, sources.join(' ')];
      }),
    );
    expect(Object.fromEntries(rules)).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
    });
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('is really held to by the browser: what an attacker would add does not run', async () => {
    browsing.expectProblems(/Content Security Policy|Trusted ?(Type|HTML|Script)/i);
    const page = await browsing.open('/settings/developer', { person: await signUp(studio) });
    await settled(page);
    const ran = await page.evaluate(async () => {
      const place = globalThis as unknown as { ran?: string };
      const script = document.createElement('script');
      try {
        script.text = 'globalThis.ran = "inline"';
        document.body.append(script);
      } catch {
        // Refused already when it is written.
      }
      try {
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="globalThis.ran = `markup`">');
      } catch {
        // As above.
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
      return place.ran ?? null;
    });
    expect(ran).toBeNull();
  });

  it('shows the page in no frame', async () => {
    const elsewhere = createServer((_, answer) => {
      answer.setHeader('content-type', 'text/html');
      answer.end(`<iframe src="${studio.url}/settings/developer"></iframe>`);
    }).listen(0, '127.0.0.1');
    await once(elsewhere, 'listening');
    const { port } = elsewhere.address() as AddressInfo;
    const { page } = await browsing.sit({ person: await signUp(studio) });
    browsing.expectProblems(/frame-ancestors|X-Frame-Options/, /^left: http:..127/, /favicon/);
    try {
      await page.goto(`http://127.0.0.1:${port}/`);
      const [, frame] = page.frames();
      expect(await frame?.content().catch(() => '')).not.toContain('id="root"');
    } finally {
      elsewhere.close();
    }
  });

  it('keeps the theme that was chosen over a reload, from the first paint on', async () => {
    const person = await signUp(studio);
    const page = await browsing.open('/settings/profile', { person, theme: 'light' });
    await settled(page);
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await background();
    for (const item of ['Theme: system', 'Theme: light']) {
      await page.getByRole('button', { name: new RegExp(person.name) }).click();
      await page.getByRole('menuitem', { name: item }).click();
    }
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(`${studio.url}/settings/billing`, { waitUntil: 'commit' });
    await page.waitForFunction(() => document.body !== null);
    expect(await background()).toBe(dark);
    await settled(page);
    expect(await background()).toBe(dark);
  });

  it('moves nothing for people who asked for less motion', async () => {
    const person = await signUp(studio);
    await createKey(person, { name: 'Still' });
    const page = await browsing.open('/settings/developer', { person, reducedMotion: true });
    await settled(page);
    const moving: string[] = [];
    const look = async (when: string) => {
      const durations = await page.evaluate(() =>
        document.getAnimations().map((each) => Number(each.effect?.getComputedTiming().duration ?? 0)),
      );
      if (durations.some((duration) => duration > 10)) moving.push(`${when}: ${durations.join(', ')} ms`);
    };
    await page.getByRole('button', { name: 'Create API key' }).click();
    await look('a dialog opens');
    await page.keyboard.press('Escape');
    await look('a dialog closes');
    await page.getByRole('button', { name: 'More for Still' }).click();
    await look('a menu opens');
    expect(moving).toEqual([]);
  });
});
