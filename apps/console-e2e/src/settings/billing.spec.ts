import { valueOf } from '@paretostudio/api-client';
import { type Person, signUp } from '../harness/people.js';
import { useBrowser } from '../harness/use-browser.js';
import { useStudio } from '../harness/use-studio.js';

const CAP = 5;

describe('the caps of the plan Free', () => {
  const studio = useStudio();
  const browsing = useBrowser(studio);
  let person: Person;
  beforeEach(async () => {
    person = await signUp(studio);
    for (let prompt = 1; prompt <= CAP; prompt += 1) await savePrompt(`Prompt ${prompt}`);
  });

  const savePrompt = (title: string) =>
    valueOf(person.api.POST('/v1/prompts', { body: { title, body: 'Hello.' } }));

  it('are said where one is reached, and an upgrade opens the way at once, without a reload', async () => {
    const page = await browsing.open('/prompts', { person });
    await page.getByText(`The Free plan has room for ${CAP} prompts, and ${CAP} are saved`).waitFor();
    expect(await page.getByRole('link', { name: 'New prompt' }).count()).toBe(0);
    await page.getByRole('link', { name: 'See the plans' }).click();

    await page.getByRole('button', { name: 'Upgrade to Pro' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Change to the Pro plan?' });
    await dialog.getByText('500 requests a day instead of 50').waitFor();
    await dialog.getByText('No limit on prompts.').waitFor();
    await dialog.getByRole('button', { name: 'Change to Pro' }).click();
    await page.getByRole('region', { name: 'Pro plan' }).getByText('Current plan').waitFor();

    await page.getByRole('link', { name: 'Prompts', exact: true }).click();
    await page.getByRole('link', { name: 'New prompt' }).click();
    await page.getByLabel('Title').fill('One more');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Hello.');
    await page.getByRole('button', { name: 'Create prompt' }).click();
    await page.getByRole('heading', { level: 1, name: 'One more' }).waitFor();
  });

  it('hold also for somebody who had the builder open when the last place was taken', async () => {
    const [last] = (await valueOf(person.api.GET('/v1/prompts'))).items;
    await valueOf(person.api.DELETE('/v1/prompts/{id}', { params: { path: { id: last?.id ?? '' } } }));
    const page = await browsing.open('/prompts/new', { person });
    await page.getByLabel('Title').fill('Too late');
    await page.getByRole('textbox', { name: 'Text', exact: true }).fill('Hello.');
    await savePrompt('Faster');
    await page.getByRole('button', { name: 'Create prompt' }).click();
    await page
      .getByText(/room for 5 prompts|5 prompts/)
      .first()
      .waitFor();
    expect(await page.getByLabel('Title').inputValue()).toBe('Too late');
    expect((await valueOf(person.api.GET('/v1/prompts'))).items).toHaveLength(CAP);
  });

  it('come back with a downgrade, which says what is kept and refuses new ones', async () => {
    await valueOf(person.api.PUT('/v1/account/plan', { body: { plan: 'pro' } }));
    await savePrompt('Above the cap');
    const page = await browsing.open('/settings/billing', { person });
    await page.getByRole('button', { name: 'Change to Free' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('You have 6 prompts, and the plan allows 5').waitFor();
    await dialog.getByRole('button', { name: 'Change to Free' }).click();
    await page.getByRole('region', { name: 'Free plan' }).getByText('Current plan').waitFor();
    await page.getByText('6 of 5').first().waitFor();
    await page.getByRole('link', { name: 'Prompts', exact: true }).click();
    await page.getByText('Above the cap').waitFor();
    await page.getByRole('link', { name: 'See the plans' }).waitFor();
  });
});
