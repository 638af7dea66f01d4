import { signUp } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useOpenidProvider } from '../harness/use-openid-provider.js';
import { useStudio } from '../harness/use-studio.js';

describe('signing in with a provider', () => {
  const provider = useOpenidProvider();
  const studio = useStudio(provider.environment);
  const browsing = useBrowser(studio);
  // The page of the provider is another site, on purpose.
  beforeEach(() => browsing.expectProblems(/^left: http:\/\/127\.0\.0\.1:\d+\/authorize/));

  it('leads a newcomer back to the page that they came for, and lets them set a password', async () => {
    provider.account = { sub: 'ada', email: 'ada@works.example', email_verified: true, name: 'Ada' };
    const page = await browsing.open('/settings/security');
    await page.getByRole('button', { name: 'Continue with Works' }).click();
    await page.getByRole('link', { name: 'Agree' }).click();
    await page.getByRole('heading', { level: 1, name: 'Security' }).waitFor();
    await page.getByText('ada@works.example').first().waitFor();
    await page.getByLabel('New password').fill('correct horse battery');
    await page.getByRole('button', { name: 'Set a password' }).click();
    await page.getByLabel('Current password').waitFor();
    await page.getByRole('button', { name: 'Unlink Works' }).click();
    await page.getByRole('button', { name: 'Unlink', exact: true }).click();
    await page.getByRole('button', { name: 'Link Works' }).waitFor();
  });

  it('tells somebody who has an account already what to do, who then links and comes by the provider', async () => {
    const person = await signUp(studio);
    provider.account = { sub: 'grace', email: person.email, email_verified: true };
    const stranger = await browsing.open('/sign-in');
    await stranger.getByRole('button', { name: 'Continue with Works' }).click();
    await stranger.getByRole('link', { name: 'Agree' }).click();
    await stranger.getByText('then link Works under Settings → Security').waitFor();

    const page = await browsing.open('/settings/security', { person });
    await page.getByRole('button', { name: 'Link Works' }).click();
    await page.getByRole('link', { name: 'Agree' }).click();
    await page.getByText('Works is linked').waitFor();

    await stranger.getByRole('button', { name: 'Continue with Works' }).click();
    await stranger.getByRole('link', { name: 'Agree' }).click();
    await stranger.getByRole('link', { name: 'Prompts' }).first().waitFor();
  });
});
