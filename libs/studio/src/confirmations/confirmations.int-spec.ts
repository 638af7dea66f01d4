import { newId, openStorage, type ConfirmationChannel, type Storage } from '@paretostudio/entities';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import type { Caller } from '../core/caller.js';
import { OPERATIONS, type OperationName } from '../operations.js';
import { Studio } from '../studio.js';
import { codeOf, openTestStudio, valueOf, type TestStudio } from '../testing/test-studio.js';
import { CONFIRMATION_SECONDS } from './ask-confirmation.js';

let studio: TestStudio;
/** Another process on the same database. */
let otherStorage: Storage;
let other: Studio;
let founder: Caller;
/** A call with a key of the founder. */
let caller: Caller;

beforeAll(async () => {
  studio = await openTestStudio();
  const { rows } = await studio.storage.pool.query<{ url: string }>('select current_database() as url');
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${rows[0]!.url}`;
  otherStorage = await openStorage({ url: url.href, poolSizeMax: 20 });
  other = new Studio({ ...studio.ctx, storage: otherStorage });
});
beforeEach(async () => {
  founder = await studio.founder('pro');
  caller = await callerWithKey();
});
afterAll(async () => {
  await otherStorage.close();
  await studio.close();
});

async function callerWithKey(input: object = {}): Promise<Caller> {
  const { key } = await studio.key(founder, { permissions: { self: ['*'] }, ...input });
  return { ...(await studio.admit(key)), surface: 'mcp' };
}

async function savePrompt(title = 'Doomed'): Promise<string> {
  return (await studio.get('create_prompt', founder, { title, body: 'B' })).id;
}

const ask = (name: OperationName, raw: object, channel: ConfirmationChannel = 'token', by = caller) =>
  studio.studio.ask(name, by, raw, channel);

async function tokenFor(id: string, channel: ConfirmationChannel = 'token'): Promise<string> {
  return valueOf(await ask('delete_prompt', { id }, channel)).token;
}

const confirm = (id: string, token: string, by: Caller = caller, channel: ConfirmationChannel = 'token') =>
  studio.studio.confirm('delete_prompt', by, { id }, { token, channel });

async function isThere(id: string): Promise<boolean> {
  return codeOf(await studio.call('get_prompt', founder, { id })) === null;
}

async function auditOf(targetId: string): Promise<object[]> {
  const { items } = await studio.get('list_audit_events', founder, { limit: 100 });
  return items
    .filter((event) => event.targetId === targetId && /^(delete|revoke)_/.test(event.action))
    .map(({ action, targetName, details: { visibility: _, ...details } }) => ({
      action,
      targetName,
      ...details,
    }))
    .reverse();
}

describe('a destructive operation', () => {
  it('is one that tells what it would destroy, and no other does', () => {
    const destructive = Object.entries(OPERATIONS).filter(
      ([, { action }]) => STUDIO_ACTIONS.actions[action].hints.destructive,
    );
    const telling = Object.entries(OPERATIONS).filter(([, operation]) => 'destruction' in operation);
    expect(telling.map(([name]) => name)).toEqual(destructive.map(([name]) => name));
    expect(destructive.map(([name]) => name).sort()).toEqual([
      'delete_agent',
      'delete_connection',
      'delete_prompt',
      'delete_skill',
      'revoke_api_key',
    ]);
  });

  it('is audited as confirmed by nobody when it runs at once', async () => {
    const id = await savePrompt();
    await studio.get('delete_prompt', caller, { id });
    expect(await auditOf(id)).toEqual([
      { action: 'delete_prompt', targetName: 'Doomed', slug: 'doomed', confirmation: 'none' },
    ]);
  });
});

describe('a question', () => {
  it('destroys nothing, says what would go, and is audited', async () => {
    const id = await savePrompt();
    await studio.get('update_prompt', founder, { id, body: 'C' });
    await studio.get('update_prompt', founder, { id, labels: [{ label: 'production', version: 1 }] });
    const asked = valueOf(await ask('delete_prompt', { id }, 'elicitation'));
    expect(asked).toEqual({
      action: 'delete_prompt',
      targetKind: 'prompt',
      targetId: id,
      targetName: 'Doomed',
      consequences: [
        'The prompt doomed is deleted for good, with 2 versions.',
        'Its labels end: production (version 1).',
      ],
      advice: expect.stringContaining('duplicate_prompt'),
      expiresAt: new Date(studio.clock.now.getTime() + CONFIRMATION_SECONDS * 1_000).toISOString(),
      token: expect.stringMatching(/^cnf_[A-Za-z0-9_-]{43}$/),
    });
    expect(await isThere(id)).toBe(true);
    expect(await auditOf(id)).toEqual([
      { action: 'delete_prompt', targetName: 'Doomed', phase: 'asked', confirmation: 'elicitation' },
    ]);
  });

  it('leaves no trace of the token in the database', async () => {
    const token = await tokenFor(await savePrompt());
    const { rows } = await studio.storage.pool.query(
      `select c::text from paretostudio.confirmations c where c::text like $1
       union all select e::text from paretostudio.audit_events e where e::text like $1`,
      [`%${token.slice(4)}%`],
    );
    expect(rows).toEqual([]);
  });

  it('advises no action that the caller may not take', async () => {
    const id = await savePrompt();
    const weak = await callerWithKey({ permissions: { self: ['delete_prompt'] } });
    expect(valueOf(await ask('delete_prompt', { id }, 'token', weak)).advice).toBe('');
  });

  it('counts what goes with a skill, and names the agents that lose it', async () => {
    const skill = await studio.get('create_skill', founder, {
      ...{ name: 'forms', displayName: 'Forms', description: 'Fills in forms.', instructions: 'Fill.' },
      files: [{ path: 'a.md', content: 'A' }],
    });
    const agentOf = (name: string) => ({
      ...{ name, displayName: name, description: 'Does.', instructions: 'Do.', skills: ['forms'] },
    });
    await studio.get('create_agent', founder, agentOf('clerk'));
    await studio.get('create_agent', founder, agentOf('boss'));
    expect(valueOf(await ask('delete_skill', { id: 'forms' })).consequences).toEqual([
      'The skill forms is deleted for good, with 1 version and 1 file.',
      '2 agents would lose it: boss, clerk.',
    ]);
    expect(valueOf(await ask('delete_agent', { id: 'boss' })).consequences).toEqual([
      'The agent boss is deleted for good, with 1 version.',
      'The skills that it has stay in the library.',
      expect.stringMatching(/^Its live address \/mcp\/agent\/[0-9a-f-]{36} is gone with it/),
    ]);
    const { token } = valueOf(await ask('delete_skill', { id: skill.id }));
    const deleted = await other.confirm(
      'delete_skill',
      caller,
      { id: skill.id },
      { token, channel: 'token' },
    );
    expect(valueOf(deleted)).toMatchObject({ id: skill.id, agentsChanged: 2 });
    const agent = valueOf(await ask('delete_agent', { id: 'boss' }));
    const gone = { token: agent.token, channel: 'token' } as const;
    expect(codeOf(await other.confirm('delete_agent', caller, { id: 'boss' }, gone))).toBeNull();
  });

  it('tells when a key was used last, what replaces it, and when it is the one that asks', async () => {
    const { id } = await studio.key(founder);
    expect(valueOf(await ask('revoke_api_key', { id })).consequences).toEqual([
      'Every request with this key is refused from then on, for good.',
      'It was never used.',
      'No other key takes its place.',
    ]);
    const rotated = await studio.get('rotate_api_key', founder, { id, overlapSeconds: 60 });
    await studio.storage.repositories.apiKeys.touchLastUsed([
      { keyId: id, at: new Date('2026-11-22T12:00:00Z'), address: '192.0.2.7' },
    ]);
    expect(valueOf(await ask('revoke_api_key', { id })).consequences).toEqual([
      'Every request with this key is refused from then on, for good.',
      'It was used last at 2026-11-22T12:00:00.000Z from 192.0.2.7.',
      `The key that replaces it goes on working (id ${rotated.id}).`,
    ]);
    const own = valueOf(await ask('revoke_api_key', { id: caller.keyId! }));
    expect(own.consequences).toContain('It is the key that you are using now: this connection ends with it.');
  });

  it.each<[string, () => Promise<string>]>([
    ['is absent', async () => newId()],
    [
      "is another account's",
      async () => {
        const stranger = await studio.founder();
        return (await studio.get('create_prompt', stranger, { title: 'T', body: 'B' })).id;
      },
    ],
  ])('is not put about what %s, by one body', async (_what, idOf) => {
    expect(await ask('delete_prompt', { id: await idOf() })).toEqual({
      ok: false,
      refusal: { code: 'not_found', detail: 'There is no such prompt.' },
    });
  });

  it('is not put without the right, nor with an input that breaks the rules', async () => {
    const id = await savePrompt();
    const reader = await callerWithKey({ permissions: { self: ['get_prompt'] } });
    expect(codeOf(await ask('delete_prompt', { id }, 'token', reader))).toBe('permission_denied');
    expect(codeOf(await ask('delete_prompt', { id, more: 1 }))).toBe('invalid_request');
    expect(codeOf(await ask('delete_prompt', {}))).toBe('invalid_request');
  });

  it('is a mistake of the program about what destroys nothing, and for a call without a key', async () => {
    await expect(ask('get_prompt', { id: await savePrompt() })).rejects.toThrow(TypeError);
    await expect(ask('delete_prompt', { id: await savePrompt() }, 'token', founder)).rejects.toThrow(
      TypeError,
    );
  });
});

describe('a confirmation', () => {
  it('destroys once, of twenty at the same time in two processes, and is audited with its channel', async () => {
    const id = await savePrompt();
    const token = await tokenFor(id);
    const answer = { token, channel: 'token' } as const;
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? studio.studio : other).confirm('delete_prompt', caller, { id }, answer),
      ),
    );
    const codes = outcomes.map(codeOf);
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(codes.filter((code) => code === 'confirmation_invalid')).toHaveLength(19);
    expect(await auditOf(id)).toEqual([
      { action: 'delete_prompt', targetName: 'Doomed', phase: 'asked', confirmation: 'token' },
      { action: 'delete_prompt', targetName: 'Doomed', slug: 'doomed', confirmation: 'token' },
    ]);
    expect(codeOf(await confirm(id, token))).toBe('confirmation_invalid');
  });

  it('revokes a key, with the same reason as was asked for alone', async () => {
    const { id, key } = await studio.key(founder);
    const { token } = valueOf(await ask('revoke_api_key', { id, reason: 'lost' }));
    const answer = { token, channel: 'token' } as const;
    const revoke = (raw: object) => other.confirm('revoke_api_key', caller, raw, answer);
    expect(codeOf(await revoke({ id }))).toBe('confirmation_invalid');
    expect(codeOf(await revoke({ id, reason: 'found' }))).toBe('confirmation_invalid');
    expect(await studio.refusalOf(key)).toBeNull();
    expect(valueOf(await revoke({ reason: 'lost', id }))).toMatchObject({ id, status: 'revoked' });
    expect(await studio.refusalOf(key)).toBe('api_key_revoked');
  });

  it('holds until five minutes have passed, and not at that instant', async () => {
    const [first, second] = [await savePrompt(), await savePrompt()];
    const tokens = [await tokenFor(first), await tokenFor(second)] as const;
    const before = studio.clock.now;
    const after = (ms: number) => (studio.clock.now = new Date(before.getTime() + ms));
    try {
      after(CONFIRMATION_SECONDS * 1_000);
      expect(codeOf(await confirm(first, tokens[0]))).toBe('confirmation_invalid');
      after(CONFIRMATION_SECONDS * 1_000 - 1);
      expect(codeOf(await confirm(second, tokens[1]))).toBeNull();
    } finally {
      studio.clock.now = before;
    }
    expect(await isThere(first)).toBe(true);
  });

  it('does not hold for another object, key, account, action, channel or token, and is left standing', async () => {
    const [id, otherId] = [await savePrompt(), await savePrompt()];
    const token = await tokenFor(id);
    const stranger = { ...(await studio.founder()), keyId: caller.keyId };
    const elsewhere = studio.studio.confirm('delete_agent', caller, { id }, { token, channel: 'token' });
    const wrong = await Promise.all([
      confirm(otherId, token),
      confirm(id, token, await callerWithKey()),
      confirm(id, token, stranger),
      elsewhere,
      confirm(id, token, caller, 'elicitation'),
      confirm(id, `${token}x`),
      confirm(id, `cnf_${'A'.repeat(43)}`),
      confirm(id, ''),
      confirm(id, '\0'),
    ]);
    expect(wrong.map(codeOf)).toEqual(wrong.map(() => 'confirmation_invalid'));
    expect([await isThere(id), await isThere(otherId)]).toEqual([true, true]);
    expect(codeOf(await confirm(id, token))).toBeNull();
  });

  it('does not hold once the object was changed, or another one has its name', async () => {
    const id = await savePrompt('Changing');
    const token = await tokenFor(id);
    const byName = valueOf(await ask('delete_prompt', { id: 'changing' })).token;
    await studio.get('update_prompt', founder, { id, body: 'Now precious' });
    const refused = await confirm(id, token);
    expect(refused).toMatchObject({
      refusal: { code: 'confirmation_invalid', detail: expect.stringContaining('changed') },
    });
    await studio.get('update_prompt', founder, { id, slug: 'moved' });
    const successor = await savePrompt('Changing');
    expect(codeOf(await confirm('changing', byName))).toBe('confirmation_invalid');
    expect([await isThere(id), await isThere(successor)]).toEqual([true, true]);
  });

  it('does not hold for a change that is made while it runs', async () => {
    const id = await savePrompt();
    const token = await tokenFor(id);
    let confirming: Promise<unknown> | undefined;
    await otherStorage.transaction(async ({ prompts }) => {
      await prompts.update(
        founder.accountId,
        id,
        { version: 1, visibility: 'personal' },
        { body: 'Now precious' },
        studio.clock.now,
      );
      confirming = confirm(id, token);
      for (let waiting = 0; waiting === 0;) {
        const { rowCount } = await otherStorage.pool.query(
          `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        waiting = rowCount ?? 0;
      }
    });
    expect(await confirming).toMatchObject({
      refusal: { code: 'confirmation_invalid', detail: expect.stringContaining('changed') },
    });
    expect(await isThere(id)).toBe(true);
  });

  it('says so when the object is gone meanwhile', async () => {
    const id = await savePrompt();
    const token = await tokenFor(id);
    await studio.get('delete_prompt', founder, { id });
    expect(codeOf(await confirm(id, token))).toBe('not_found');
  });

  it('is worth nothing without the right: permissions, role and plan are looked at again', async () => {
    const id = await savePrompt();
    const token = await tokenFor(id);
    const reader: Caller = { ...caller, permissions: { self: ['get_prompt'] } };
    expect(codeOf(await confirm(id, token, reader))).toBe('permission_denied');
    expect(codeOf(await confirm(id, token, { ...caller, role: 'viewer' }))).toBe('permission_denied');
    expect(await isThere(id)).toBe(true);

    const raw = { id: 'forms' };
    await studio.get('create_skill', founder, {
      ...{ name: 'forms', displayName: 'Forms', description: 'Fills in forms.', instructions: 'Fill.' },
    });
    const skill = valueOf(await ask('delete_skill', raw)).token;
    const answer = { token: skill, channel: 'token' } as const;
    const downgraded: Caller = { ...caller, plan: 'free' };
    expect(codeOf(await studio.studio.confirm('delete_skill', downgraded, raw, answer))).toBe(
      'plan_required',
    );
    expect(codeOf(await studio.call('get_skill', founder, raw))).toBeNull();
  });
});

describe('a no', () => {
  it.each(['declined', 'cancelled'] as const)(
    'destroys nothing, ends the token and is audited: %s',
    async (said) => {
      const id = await savePrompt();
      const token = await tokenFor(id, 'elicitation');
      const answer = { token, channel: 'elicitation', answer: said } as const;
      expect(codeOf(await other.decline('delete_prompt', caller, { id }, answer))).toBeNull();
      expect(codeOf(await other.decline('delete_prompt', caller, { id }, answer))).toBe(
        'confirmation_invalid',
      );
      expect(codeOf(await confirm(id, token, caller, 'elicitation'))).toBe('confirmation_invalid');
      expect(await isThere(id)).toBe(true);
      expect(await auditOf(id)).toEqual([
        expect.objectContaining({ phase: 'asked' }),
        { action: 'delete_prompt', targetName: 'Doomed', phase: said, confirmation: 'elicitation' },
      ]);
    },
  );

  it('of another key ends nothing', async () => {
    const id = await savePrompt();
    const token = await tokenFor(id);
    const answer = { token, channel: 'token', answer: 'declined' } as const;
    const declined = studio.studio.decline('delete_prompt', await callerWithKey(), { id }, answer);
    expect(codeOf(await declined)).toBe('confirmation_invalid');
    expect(codeOf(await confirm(id, token))).toBeNull();
  });

  it('is audited by the id alone when the object is gone', async () => {
    const id = await savePrompt();
    const token = await tokenFor(id);
    await studio.get('delete_prompt', founder, { id });
    const answer = { token, channel: 'token', answer: 'declined' } as const;
    expect(codeOf(await studio.studio.decline('delete_prompt', caller, { id }, answer))).toBeNull();
    expect((await auditOf(id)).at(-1)).toEqual({
      ...{ action: 'delete_prompt', targetName: id, phase: 'declined', confirmation: 'token' },
    });
  });
});

describe("a key that demands a person's yes", () => {
  beforeEach(() => {
    caller = { ...caller, humanConfirmation: true };
  });

  it('destroys nothing at once, over any face, and nothing by a token that a model passes on', async () => {
    const id = await savePrompt();
    const token = valueOf(
      await ask('delete_prompt', { id }, 'token', { ...caller, humanConfirmation: false }),
    ).token;
    const refused = await Promise.all([
      studio.call('delete_prompt', caller, { id }),
      studio.studio.run('delete_prompt', { ...caller, surface: 'rest' }, { id }),
      studio.call('delete_prompt', { ...caller, confirmedBy: 'token' }, { id }),
      ask('delete_prompt', { id }, 'token'),
      confirm(id, token),
    ]);
    expect(refused.map(codeOf)).toEqual(refused.map(() => 'human_confirmation_required'));
    expect(await isThere(id)).toBe(true);
  });

  it('destroys after a person said yes, and does all that destroys nothing at once', async () => {
    const id = await savePrompt();
    expect(codeOf(await studio.call('update_prompt', caller, { id, body: 'C' }))).toBeNull();
    const token = await tokenFor(id, 'elicitation');
    expect(codeOf(await confirm(id, token, caller, 'elicitation'))).toBeNull();
    expect(await isThere(id)).toBe(false);
  });
});
