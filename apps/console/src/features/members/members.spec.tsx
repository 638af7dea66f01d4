import { ROLES } from '@paretostudio/permissions';
import { screen, waitFor, within } from '@testing-library/react';
import type { Member } from '../../data/account-queries.js';
import { renderPage, SESSION, whoamiWith } from '../../testing/render-page.js';
import { problem, stubServer, type StubServer } from '../../testing/stub-server.js';
import { MembersPage } from '../settings/members-page.js';
import { rolesToInvite } from './invite-dialog.js';
import { deedsOn } from './member-menu.js';

const TEAM = { id: 'team', title: 'Team', features: ['members'] };
const YOU: Member = {
  id: SESSION.member.id,
  userId: SESSION.user.id,
  name: 'Ada',
  email: 'ada@example.test',
  role: 'founder',
  status: 'active',
  isYou: true,
  createdAt: '2026-01-01T00:00:00.000Z',
};
const GRACE: Member = {
  ...YOU,
  id: '44444444-4444-4444-8444-444444444444',
  name: '<i>Grace</i>',
  email: 'grace@example.test',
  role: 'editor',
  isYou: false,
};
const INVITATION = {
  id: '55555555-5555-4555-8555-555555555555',
  email: 'linus@example.test',
  role: 'viewer',
  status: 'pending',
  invitedBy: 'Ada',
  createdAt: '2026-01-01T00:00:00.000Z',
  sentAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-01-08T00:00:00.000Z',
};
const LINK = `https://studio.example.test/invite#token=${'T'.repeat(43)}`;
const SLOW_MS = 30_000;

let server: StubServer;
beforeEach(() => {
  server = stubServer({
    'GET /v1/me': whoamiWith({ plan: TEAM }),
    'GET /v1/members': { items: [YOU, GRACE] },
    'GET /v1/invitations': { items: [INVITATION] },
    'GET /v1/auth/session': SESSION,
  });
});

const openMenu = async (user: ReturnType<typeof renderPage>['user'], name: string, item: string) => {
  await user.click(await screen.findByRole('button', { name }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
};

describe('MembersPage', () => {
  it(
    'invites with the chosen role, and shows the link once where the server sends no mails',
    async () => {
      server.on('POST /v1/invitations', { ...INVITATION, link: LINK });
      const { user } = renderPage(<MembersPage />);
      await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
      await user.type(screen.getByLabelText('E-mail'), 'linus@example.test');
      await user.selectOptions(screen.getByLabelText('Role'), 'viewer');
      await user.click(screen.getByRole('button', { name: 'Invite' }));
      const link = await screen.findByLabelText('Link');
      expect((link as HTMLInputElement).value).toBe(LINK);
      expect(server.to('POST /v1/invitations')[0]?.body).toEqual({
        email: 'linus@example.test',
        role: 'viewer',
      });
      await user.click(screen.getByRole('button', { name: 'Done' }));
      expect(document.body.innerHTML).not.toContain('#token=');
    },
    SLOW_MS,
  );

  it(
    'keeps the dialog with the reason when an invitation is refused',
    async () => {
      server.on('POST /v1/invitations', () =>
        problem(409, 'conflict', 'This address has an open invitation.'),
      );
      const { user } = renderPage(<MembersPage />);
      await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
      await user.type(screen.getByLabelText('E-mail'), 'linus@example.test');
      await user.click(screen.getByRole('button', { name: 'Invite' }));
      expect(await screen.findByText('This address has an open invitation.')).toBeTruthy();
    },
    SLOW_MS,
  );

  it(
    'removes a member after a question, shows names as text, and says when it was refused',
    async () => {
      server.on('POST /v1/members/{id}/remove', () => problem(403, 'permission_denied', 'Ask the founder.'));
      const { user } = renderPage(<MembersPage />);
      await openMenu(user, `Actions for ${GRACE.name}`, 'Remove');
      const dialog = await screen.findByRole('alertdialog');
      expect(dialog.querySelector('i')).toBeNull();
      await user.click(within(dialog).getByRole('button', { name: 'Remove member' }));
      expect(await within(dialog).findByText('Ask the founder.')).toBeTruthy();
      server.on('POST /v1/members/{id}/remove', { ...GRACE, status: 'removed' });
      await user.click(within(dialog).getByRole('button', { name: 'Remove member' }));
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
      expect(server.to('POST /v1/members/{id}/remove')[1]?.params).toEqual({ id: GRACE.id });
    },
    SLOW_MS,
  );

  it(
    'asks for the password where the account is handed on without a fresh sign-in',
    async () => {
      server.on('POST /v1/account/transfer', () => problem(403, 'proof_required', 'Show that it is you.'));
      const { user } = renderPage(<MembersPage />);
      await openMenu(user, `Actions for ${GRACE.name}`, 'Make founder');
      await user.click(await screen.findByRole('button', { name: 'Hand the account on' }));
      await user.type(await screen.findByLabelText('Your password'), 'correct horse battery');
      server.on('POST /v1/auth/re-prove', { provedUntil: '2100-01-01T00:00:00.000Z' });
      server.on('POST /v1/account/transfer', { ...GRACE, role: 'founder' });
      await user.click(screen.getByRole('button', { name: 'Hand the account on' }));
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
      expect(server.to('POST /v1/auth/re-prove')[0]?.body).toEqual({ password: 'correct horse battery' });
      expect(server.to('POST /v1/account/transfer')[1]?.body).toEqual({ memberId: GRACE.id });
    },
    SLOW_MS,
  );

  it(
    'leads to the plans where the plan has no members, and offers no invitation there',
    async () => {
      server.on('GET /v1/me', whoamiWith());
      server.on('GET /v1/invitations', { items: [] });
      renderPage(<MembersPage />);
      expect(await screen.findByText('Nobody is invited')).toBeTruthy();
      expect(screen.getByRole('link', { name: 'Billing' })).toBeTruthy();
      expect(screen.queryByRole('button', { name: 'Invite somebody' })).toBeNull();
    },
    SLOW_MS,
  );
});

describe('what is offered', () => {
  it.each(ROLES)('to a(n) %s is what the server grants, and nothing on oneself or the founder', (own) => {
    const isManager = own === 'founder' || own === 'admin';
    const facts = (role: (typeof ROLES)[number], isYou = false) =>
      ({ role, isYou, status: 'active' }) as const;
    for (const role of ROLES) expect(deedsOn(own, facts(role, true))).toEqual([]);
    expect(deedsOn(own, facts('founder'))).toEqual([]);
    expect(deedsOn(own, facts('viewer')).includes('remove')).toBe(isManager);
    expect(deedsOn(own, facts('admin')).includes('remove')).toBe(own === 'founder');
    expect(deedsOn(own, facts('editor')).includes('transfer')).toBe(own === 'founder');
    expect(rolesToInvite(own).includes('admin')).toBe(own === 'founder');
    expect(rolesToInvite(own).includes('viewer')).toBe(isManager);
  });
});
