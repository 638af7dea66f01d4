import { ProblemError, valueOf } from '@paretostudio/api-client';
import type { Page } from 'playwright-core';
import { createKey, type Person, setPlan, signInAgain, signUp, withKey } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

describe('a skill of one member', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);

  /** Joins the account of a founder, over the page that the link leads to. */
  async function join(founder: Person, person: Person): Promise<Page> {
    const body = { email: person.email, role: 'editor' as const };
    const { link } = await valueOf(founder.api.POST('/v1/invitations', { body }));
    const { page } = await browsing.sit({ person });
    await page.goto(link ?? '');
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByText('Team plan').first().waitFor();
    return page;
  }

  it('is seen by the team, and reached with their keys, from when it is shared until it is taken back', async () => {
    const [founder, person] = [await signUp(studio, 'Ada'), await signUp(studio, 'Grace')];
    await setPlan(founder, 'team');
    const skill = { name: 'review', displayName: 'Ways of review', description: 'd', instructions: 'i' };
    const { id } = await valueOf(founder.api.POST('/v1/skills', { body: skill }));
    const grace = await join(founder, person);
    const { key } = await createKey(await signInAgain(studio, person));
    const read = () =>
      valueOf(withKey(studio, key).GET('/v1/skills/{id}', { params: { path: { id } } })).then(
        ({ displayName }) => displayName,
        (error: unknown) => (error instanceof ProblemError ? error.problem.code : 'no answer'),
      );
    await grace.goto(`${studio.url}/skills`);
    await grace.getByText('No skills yet').waitFor();
    expect(await read()).toBe('not_found');

    const page = await browsing.open('/skills', { person: founder });
    const skills = page.getByRole('table', { name: 'Skills' });
    await skills.getByText('Personal', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Actions for Ways of review' }).click();
    await page.getByRole('menuitem', { name: 'Share with the team' }).click();
    await page.getByRole('button', { name: 'Share skill' }).click();
    await skills.getByText('Shared', { exact: true }).waitFor();
    expect(await read()).toBe('Ways of review');
    await grace.reload();
    await grace.getByRole('link', { name: 'Ways of review' }).click();
    await grace.getByRole('button', { name: 'More for Ways of review' }).click();
    await grace.getByRole('menuitem', { name: 'Delete' }).waitFor();
    expect(await grace.getByRole('menuitem', { name: 'Take back from the team' }).count()).toBe(0);
    await grace.keyboard.press('Escape');
    await grace.getByText('Shared', { exact: true }).waitFor();

    await page.getByRole('link', { name: 'Ways of review' }).click();
    await page.getByRole('button', { name: 'More for Ways of review' }).click();
    await page.getByRole('menuitem', { name: 'Take back from the team' }).click();
    await page.getByRole('button', { name: 'Take skill back' }).click();
    await page.getByText('Ways of review is no longer shared').waitFor();
    expect(await read()).toBe('not_found');
    await grace.goto(`${studio.url}/skills?visibility=team`);
    await grace.getByText('No skill matches').waitFor();
  });
});
