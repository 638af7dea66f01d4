import { valueOf } from '@paretostudio/api-client';
import { type Person, signInAgain, signUp } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

describe('sessions', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);
  let person: Person;
  let elsewhere: Person;
  beforeEach(async () => {
    person = await signUp(studio);
    elsewhere = await signInAgain(studio, person);
  });

  it('that are ended in one browser lead the other to the sign-in at its next click, and back afterwards', async () => {
    const other = await browsing.open('/prompts', { person: elsewhere });
    await other.getByRole('heading', { level: 1, name: 'Prompts' }).waitFor();
    const page = await browsing.open('/settings/sessions', { person });
    await page.getByRole('button', { name: /^Sign out (?!everywhere)/ }).click();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Sign out (?!everywhere)/ }).waitFor({ state: 'detached' });

    await other.getByRole('link', { name: 'API keys' }).click();
    await other.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(new URL(other.url()).searchParams.get('next')).toBe('/settings/developer');
    await other.getByLabel('E-mail').fill(person.email);
    await other.getByLabel('Password').fill(person.password);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('heading', { name: 'API keys' }).waitFor();
  });

  it('are ended everywhere else by one button, and this one stays', async () => {
    await signInAgain(studio, person);
    const page = await browsing.open('/settings/sessions', { person });
    await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: /^Sign out (?!everywhere)/ })
      .first()
      .waitFor({ state: 'detached' });
    await page.getByText('This browser', { exact: true }).waitFor();
    await expect(valueOf(elsewhere.api.GET('/v1/auth/session'))).rejects.toThrow();
    await page.getByRole('link', { name: 'Profile' }).click();
    await page.getByRole('heading', { name: 'Profile' }).waitFor();
  });

  it('end with a new password everywhere but here; the old password is refused, keys go on', async () => {
    const page = await browsing.open('/settings/security', { person });
    const password = 'an entirely new passphrase';
    await page.getByLabel('Current password').fill('not the password');
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await page.getByLabel('New password').inputValue()).toBe(password);

    await page.getByLabel('Current password').fill(person.password);
    await page.getByRole('button', { name: 'Change password' }).click();
    await page.getByText('Password changed').waitFor();
    expect(await page.getByLabel('New password').inputValue()).toBe('');
    await expect(valueOf(elsewhere.api.GET('/v1/auth/session'))).rejects.toThrow();
    await expect(signInAgain(studio, person)).rejects.toThrow('401');
    await signInAgain(studio, person, password);
    await page.reload();
    await page.getByRole('heading', { name: 'Security' }).waitFor();
  });

  it('leave nothing to the next person: after a sign-out the page before it shows nothing', async () => {
    await valueOf(person.api.POST('/v1/prompts', { body: { title: 'Private matter', body: 'x' } }));
    const page = await browsing.open('/skills', { person });
    await page.getByRole('link', { name: 'Prompts' }).click();
    await page.getByText('Private matter').waitFor();
    await page.getByRole('button', { name: new RegExp(person.name) }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.content()).not.toContain('Private matter');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)'])(
    'never lead to another site after the sign-in: next=%s',
    async (next) => {
      const page = await browsing.open(`/sign-in?next=${encodeURIComponent(next)}`);
      await page.getByLabel('E-mail').fill(person.email);
      await page.getByLabel('Password').fill(person.password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      expect(new URL(page.url()).origin).toBe(studio.url);
    },
  );
});
