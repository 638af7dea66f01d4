import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { renderPage, whoamiWith } from '../../../testing/render-page.js';
import { SAVED_SKILL } from '../../../testing/saved-skill.js';
import { problem, stubServer } from '../../../testing/stub-server.js';
import type { SkillView } from './skill-draft.js';
import { NewSkillPage, SkillPage } from './skill-page.js';

// Whole builders are drawn and asked for by role, which takes its time on a busy machine.
const PATIENCE_MS = 30_000;

const { id: ID } = SAVED_SKILL;
const HOSTILE = '<img src=x onerror=alert(1)>';
const SKILL: SkillView = {
  ...SAVED_SKILL,
  displayName: HOSTILE,
  metadata: { author: 'somebody' },
  claude: { 'disable-model-invocation': true },
  files: [
    { path: 'kept.md', sizeBytes: 3, isText: true, executable: false, sha256: 'a' },
    { path: 'old.bin', sizeBytes: 1, isText: false, executable: true, sha256: 'b' },
  ],
};
const ME = whoamiWith({ actions: ['get_skill', 'create_skill', 'update_skill'] });
const ROUTES = {
  'GET /v1/me': ME,
  'GET /v1/plans': { items: [] },
  'GET /v1/skills': { items: [], nextCursor: null },
  'GET /v1/skills/{id}': SKILL,
};

/** Puts a text in a field at once: letter by letter takes a builder of this size too long. */
async function fill(user: UserEvent, name: string | RegExp, text: string) {
  await user.click(await screen.findByRole('textbox', { name }));
  await user.paste(text);
}

function openSkill() {
  return renderPage(<SkillPage />, { at: `/skills/${ID}`, path: '/skills/:id' });
}

test(
  'an empty form is not sent: its fields say what is missing and the first has the focus',
  async () => {
    const server = stubServer(ROUTES);
    const { user } = renderPage(<NewSkillPage />);
    await user.click(await screen.findByRole('button', { name: 'Create skill' }));
    const name = screen.getByRole('textbox', { name: 'Display name' });
    expect(document.activeElement).toBe(name);
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Say what it does and when to use it.')).toBeTruthy();
    expect(server.to('POST /v1/skills')).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'a new skill is sent tidied, without a name that nobody typed',
  async () => {
    const server = stubServer({ ...ROUTES, 'POST /v1/skills': { ...SKILL, replayed: false } });
    const { user, location } = renderPage(<NewSkillPage />, { at: '/skills/new', path: '/skills/new' });
    await fill(user, 'Display name', ' PDF tools ');
    await fill(user, /^Description/, 'Fills in forms.');
    await user.click(screen.getByRole('button', { name: 'Add a phrase' }));
    await user.paste('fill in');
    await user.keyboard('{Enter}{Enter}');
    await user.paste('merge');
    await user.click(screen.getByRole('button', { name: 'Create skill' }));
    await waitFor(() => expect(location()).toBe(`/skills/${ID}`));
    const [sent] = server.to('POST /v1/skills');
    expect(sent?.body).toEqual({
      displayName: 'PDF tools',
      description: 'Fills in forms.',
      triggers: ['fill in', 'merge'],
      instructions: '',
      guardrails: [],
      license: null,
      compatibility: null,
      allowedTools: [],
      tags: [],
      files: [],
    });
  },
  PATIENCE_MS,
);

test(
  'what the server says of a row stands at its list, and nothing typed is lost',
  async () => {
    const fields = [{ path: 'triggers.1', message: 'must have at most 200 characters' }];
    stubServer({
      ...ROUTES,
      'POST /v1/skills': () => problem(400, 'invalid_request', 'Invalid request', { fields }),
    });
    const { user } = renderPage(<NewSkillPage />);
    await fill(user, 'Display name', 'PDF tools');
    await fill(user, /^Description/, 'Fills in forms.');
    await user.click(screen.getByRole('button', { name: 'Add a phrase' }));
    await user.paste('fill in');
    await user.keyboard('{Enter}');
    await user.paste('merge');
    await user.click(screen.getByRole('button', { name: 'Create skill' }));
    const list = await screen.findByRole('group', { name: 'Trigger phrases' });
    expect(within(list).getByRole('alert').textContent).toBe('Number 2 must have at most 200 characters.');
    expect(screen.getByDisplayValue('merge')).toBeTruthy();
  },
  PATIENCE_MS,
);

test(
  'a refusal that no field shows is told with the number of its request',
  async () => {
    stubServer({
      ...ROUTES,
      'POST /v1/skills': () => problem(403, 'plan_limit_reached', 'Plan limit reached'),
    });
    const { user } = renderPage(<NewSkillPage />);
    await fill(user, 'Display name', 'PDF tools');
    await fill(user, /^Description/, 'Fills in forms.');
    await user.click(screen.getByRole('button', { name: 'Create skill' }));
    expect(await screen.findByText('Plan limit reached')).toBeTruthy();
    expect(screen.getByText('req-1')).toBeTruthy();
  },
  PATIENCE_MS,
);

test(
  'a hostile name is text, and fields that only some clients read are told and kept',
  async () => {
    stubServer(ROUTES);
    openSkill();
    expect((await screen.findByRole('heading', { level: 1, name: HOSTILE })).textContent).toBe(HOSTILE);
    expect(document.querySelector('img')).toBeNull();
    expect(screen.getByText('disable-model-invocation')).toBeTruthy();
    expect(screen.getByText('author')).toBeTruthy();
  },
  PATIENCE_MS,
);

test(
  'only what changed is saved, with the version that it was made from',
  async () => {
    const server = stubServer({ ...ROUTES, 'PATCH /v1/skills/{id}': { ...SKILL, version: 5 } });
    const { user } = openSkill();
    await fill(user, 'Instructions', ' Twice.');
    await user.click(screen.getByRole('button', { name: 'Save skill' }));
    await waitFor(() =>
      expect(server.to('PATCH /v1/skills/{id}')[0]?.body).toEqual({
        instructions: 'Read the form. Twice.',
        expectedVersion: 4,
      }),
    );
  },
  PATIENCE_MS,
);

test(
  'a removed file is saved by sending the others, read byte for byte',
  async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf]);
    const server = stubServer({
      ...ROUTES,
      'GET /v1/skills/{id}/file': () => new Response(bytes),
      'PATCH /v1/skills/{id}': { ...SKILL, version: 5 },
    });
    const { user } = openSkill();
    await user.click(await screen.findByRole('button', { name: 'Remove old.bin' }));
    await user.click(screen.getByRole('button', { name: 'Save skill' }));
    await waitFor(() =>
      expect(server.to('PATCH /v1/skills/{id}')[0]?.body).toEqual({
        files: [{ path: 'kept.md', content: btoa('\xef\xbb\xbf'), encoding: 'base64', executable: false }],
        expectedVersion: 4,
      }),
    );
  },
  PATIENCE_MS,
);

test(
  'a file that cannot be read keeps the skill from being saved without it',
  async () => {
    const server = stubServer({
      ...ROUTES,
      'GET /v1/skills/{id}/file': () => problem(503, 'unavailable', 'Unavailable'),
    });
    const { user } = openSkill();
    await user.click(await screen.findByRole('button', { name: 'Remove old.bin' }));
    await user.click(screen.getByRole('button', { name: 'Save skill' }));
    expect(await screen.findByText('The server could not do this')).toBeTruthy();
    expect(server.to('PATCH /v1/skills/{id}')).toEqual([]);
  },
  PATIENCE_MS,
);

test(
  'who may not change it can read every field and has no button to save',
  async () => {
    stubServer({ ...ROUTES, 'GET /v1/me': whoamiWith({ actions: ['get_skill'] }) });
    openSkill();
    const instructions = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Instructions' });
    await screen.findByText(/Your role lets you read/);
    expect([instructions.value, instructions.disabled]).toEqual(['Read the form.', true]);
    expect(screen.queryByRole('button', { name: 'Save skill' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Remove old.bin' })).toBeNull();
  },
  PATIENCE_MS,
);
