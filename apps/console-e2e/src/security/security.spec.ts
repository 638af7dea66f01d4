import type { BrowserContext, Page } from 'playwright-core';
import { graveFindings } from '../harness/axe.js';
import { overflowing } from '../harness/overflow.js';
import { signUp } from '../harness/people.js';
import { screenshot } from '../harness/screenshot.js';
import { settled } from '../harness/settled.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio, type Studio } from '../harness/use-studio.js';

/** Browsers have passkeys for names: the same server under that of loopback. */
function underItsName(studio: Studio): Studio {
  const url = { get: () => studio.url.replace('127.0.0.1', 'localhost') };
  return Object.create(studio, { url }) as Studio;
}

/** Gives a page an authenticator that verifies its user without asking. */
async function plugIn(context: BrowserContext, page: Page): Promise<void> {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

describe('a passkey', () => {
  const studio = useStudio();
  const browsing = useBrowser(underItsName(studio));

  it('is made in Settings, signs in alone, and is the second step after a password', async () => {
    const person = await signUp(studio);
    const { page, context } = await browsing.sit({ person });
    await plugIn(context, page);
    const { url } = underItsName(studio);
    await page.goto(`${url}/settings/security`);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByLabel('Name').fill('Laptop');
    await page.getByRole('button', { name: 'Make the passkey' }).click();
    const codes = page.getByRole('region', { name: 'Your recovery codes' });
    expect((await codes.innerText()).trim().split('\n')).toHaveLength(10);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('row', { name: /Laptop/ }).waitFor();

    await context.clearCookies();
    await page.goto(`${url}/sign-in?next=/settings/security`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByText('10 of 10 are left.').waitFor();

    await context.clearCookies();
    await page.goto(`${url}/sign-in?next=/settings/security`);
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByLabel('Password').fill(person.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { name: 'Second step' }).waitFor();
    expect(await context.cookies()).toEqual([]);
    await page.getByRole('button', { name: 'Use your passkey' }).click();
    await page.getByText('10 of 10 are left.').waitFor();
  });
});

describe('a passkey at an address that browsers have none for', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);

  it('is not offered there, and Settings tells where it is', async () => {
    const page = await browsing.open('/settings/security', { person: await signUp(studio) });
    await page.getByText('No passkey yet').waitFor();
    await page.getByText(`made and used at ${studio.url.replace('127.0.0.1', 'localhost')}`).waitFor();
    expect(await page.getByRole('button', { name: 'Add a passkey' }).count()).toBe(0);
  });
});

describe('the pages of signing in', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);
  const PAGES = ['/settings/security', '/forgot-password', '/reset-password#token=abc'];

  it.each(['light', 'dark'] as const)('have nothing that axe calls serious: %s', async (theme) => {
    const { page } = await browsing.sit({ person: await signUp(studio), theme });
    const findings: string[] = [];
    for (const path of PAGES) {
      await page.goto(studio.url + path);
      await settled(page);
      findings.push(...(await graveFindings(page)).map((finding) => `${path}: ${finding}`));
    }
    expect(findings).toEqual([]);
  });

  it('fit 320 px without scrolling sideways', async () => {
    const { page } = await browsing.sit({ person: await signUp(studio), width: 320 });
    for (const path of PAGES) {
      await page.goto(studio.url + path);
      await settled(page);
      expect(await overflowing(page)).toEqual([]);
    }
  });

  it('show the secret of an app as a QR code that fits, too', async () => {
    const { page } = await browsing.sit({ person: await signUp(studio), width: 320 });
    await page.goto(`${studio.url}/settings/security`);
    await page.getByRole('button', { name: 'Set up an app' }).click();
    await page.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor();
    await screenshot(page, 'security/enrol');
    expect(await overflowing(page)).toEqual([]);
    expect(await graveFindings(page)).toEqual([]);
  });
});
