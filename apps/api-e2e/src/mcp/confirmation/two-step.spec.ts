import { inParallel } from '../../harness/in-parallel.js';
import { expectRefused } from '../../harness/expect-refused.js';
import { requestsUsed, saveAgent, savePrompt } from '../../harness/library.js';
import { askMcp, toolCall, type McpAnswer } from '../../harness/mcp-message.js';
import { createKey, signUp, type Person } from '../../harness/people.js';
import { useStudio } from '../../harness/use-studio.js';

/** Asked by a client that cannot ask its person: one of an older revision, over HTTP. */
const ERA = 'legacy';

describe('the two steps in which something is deleted', () => {
  const studio = useStudio({ processes: 2 });
  let person: Person;
  let key: string;

  beforeAll(async () => {
    person = await signUp(studio, 'pro');
    ({ key } = await createKey(studio, person));
  });

  const call = async (name: string, args: object, { as = key, at = 0 } = {}) =>
    (await askMcp(studio.servers[at]!, as, ERA, toolCall(name, args))).result ?? {};
  const tokenOf = (result: McpAnswer['result']) =>
    (result?.['structuredContent'] as { readonly confirmationToken: string }).confirmationToken;
  const ask = async (id: string) => tokenOf(await call('delete_prompt', { id }));
  const isThere = async (id: string) => {
    const { status } = await studio.ask({ path: `/v1/prompts/${id}`, cookie: person.cookie });
    return status === 200;
  };

  it('begin with what would go, and delete nothing yet', async () => {
    const { id } = await savePrompt(studio, person, { title: 'Weekly report' });

    const result = await call('delete_prompt', { id });

    expect(result).toMatchObject({
      structuredContent: {
        status: 'confirmation_required',
        confirmationToken: expect.stringMatching(/\S/),
        expiresAt: expect.stringMatching(/Z$/),
        targetId: id,
        targetName: expect.stringContaining('Weekly report'),
      },
    });
    expect(result['isError'] ?? false).toBe(false);
    await expect(isThere(id)).resolves.toBe(true);
  });

  it('end with the deletion, and cost one unit together', async () => {
    const { id } = await savePrompt(studio, person);
    const before = await requestsUsed(studio, key);

    const confirmation_token = await ask(id);
    const result = await call('delete_prompt', { id, confirmation_token }, { at: 1 });

    expect(result).toMatchObject({ structuredContent: { id } });
    await expect(isThere(id)).resolves.toBe(false);
    await expect(requestsUsed(studio, key)).resolves.toBe(before + 1);
  });

  it('take a token once, also when it comes to both processes at once', async () => {
    const { id } = await savePrompt(studio, person);
    const confirmation_token = await ask(id);

    const results = await inParallel(16, 16, (index) =>
      call('delete_prompt', { id, confirmation_token }, { at: index % 2 }),
    );

    expect(results.filter((result) => result['isError'] !== true)).toHaveLength(1);
    for (const refused of results.filter((result) => result['isError'] === true)) {
      expectRefused(refused, 'confirmation_invalid');
    }
  });

  it('take no token for another object', async () => {
    const one = await savePrompt(studio, person);
    const other = await savePrompt(studio, person);
    const confirmation_token = await ask(one.id);

    expectRefused(await call('delete_prompt', { id: other.id, confirmation_token }), 'confirmation_invalid');

    await expect(isThere(other.id)).resolves.toBe(true);
  });

  it('take no token for another tool', async () => {
    const prompt = await savePrompt(studio, person);
    const agent = await saveAgent(studio, person);
    const confirmation_token = await ask(prompt.id);

    expectRefused(await call('delete_agent', { id: agent.id, confirmation_token }), 'confirmation_invalid');
  });

  it('take no token by another key of the same person', async () => {
    const { id } = await savePrompt(studio, person);
    const other = await createKey(studio, person);
    const confirmation_token = await ask(id);

    expectRefused(
      await call('delete_prompt', { id, confirmation_token }, { as: other.key }),
      'confirmation_invalid',
    );

    await expect(isThere(id)).resolves.toBe(true);
  });

  it('take no token whose time has passed', async () => {
    const { id } = await savePrompt(studio, person);
    const confirmation_token = await ask(id);
    await studio.database.query(
      `update paretostudio.confirmations set created_at = created_at - interval '1 hour',
         expires_at = expires_at - interval '1 hour' where target_id::text = $1`,
      [id],
    );

    expectRefused(await call('delete_prompt', { id, confirmation_token }), 'confirmation_invalid');

    await expect(isThere(id)).resolves.toBe(true);
  });

  it('take no token that was never given out', async () => {
    const { id } = await savePrompt(studio, person);

    expectRefused(
      await call('delete_prompt', { id, confirmation_token: 'x'.repeat(43) }),
      'confirmation_invalid',
    );
  });

  it('answer for what another account has as for what does not exist', async () => {
    const { id } = await savePrompt(studio, await signUp(studio));

    const foreign = await call('delete_prompt', { id });

    expectRefused(foreign, 'not_found');
  });

  it('are both in the audit log, with the way in which they were confirmed', async () => {
    const { id } = await savePrompt(studio, person);
    await call('delete_prompt', { id, confirmation_token: await ask(id) });

    const { body } = await studio.ask({ path: '/v1/audit-events?limit=100', cookie: person.cookie });
    const events = (body['items'] as readonly { readonly target: { readonly id: string } | null }[]).filter(
      (event) => JSON.stringify(event).includes(id) && JSON.stringify(event).includes('delete_prompt'),
    );

    expect(events).toHaveLength(2);
    expect(JSON.stringify(events)).toContain('"asked"');
    expect(JSON.stringify(events)).toContain('"token"');
  });

  it('delete an agent and a skill alike', async () => {
    const { id } = await saveAgent(studio, person);

    const confirmation_token = tokenOf(await call('delete_agent', { id }));
    const result = await call('delete_agent', { id, confirmation_token });

    expect(result).toMatchObject({ structuredContent: { id } });
  });
});
