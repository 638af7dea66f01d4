import type { Role } from '@paretostudio/permissions';
import type { PlanId } from '@paretostudio/quotas';
import { MemoryQuotaStore } from '@paretostudio/quotas';
import { setPlan } from '../account/set-plan.js';
import type { StudioContextOptions } from '../core/create-studio-context.js';
import { createInvitation } from '../members/create-invitation.js';
import type { InvitedRole } from '@paretostudio/entities';
import { readSession, type CurrentSession } from '../people/read-session.js';
import { signUp } from '../people/sign-up.js';
import type { Visit } from '../people/visit.js';
import { codeOf, openTestStudio, valueOf, type TestStudio } from './test-studio.js';

/** Where everybody of a team world comes from. */
export const VISIT: Visit = { address: '192.0.2.1', userAgent: 'Browser', requestId: 'r1' };
/** What everybody of a team world signs in with. */
export const PASSWORD = 'correct horse battery';

/** Somebody who is signed in: the cookie's token, and what a request in it is let in as. */
export interface SignedIn {
  readonly email: string;
  readonly token: string;
  readonly current: CurrentSession;
}

/** People who sign up, invite and join, on a studio of their own. */
export interface TeamWorld extends TestStudio {
  /** Signs somebody up; by default with an address and an account of their own. */
  person(input?: { readonly email?: string; readonly invitation?: string }): Promise<SignedIn>;
  /** Signs somebody up and puts their account on a plan. */
  founderOn(plan?: PlanId): Promise<SignedIn>;
  /** Invites an address and answers the token of the link. */
  invite(
    by: SignedIn,
    email: string,
    role?: InvitedRole,
  ): Promise<{ readonly id: string; readonly token: string }>;
  /** Invites somebody, who signs up with the invitation. */
  join(founder: SignedIn, role?: InvitedRole): Promise<SignedIn>;
  /** The session of a token as the next request finds it. */
  again(token: string): Promise<CurrentSession>;
  /** Why the next request with a token is refused; null when it is not. */
  codeOfNext(token: string): Promise<string | null>;
  /** The roles of an account's members that were not removed, by member id. */
  roles(accountId: string): Promise<Readonly<Record<string, Role>>>;
  /** Lets time pass. */
  later(ms: number): void;
}

/** Opens a team world with no limit on attempts that a test would meet. */
export async function openTeamWorld(options: Partial<StudioContextOptions> = {}): Promise<TeamWorld> {
  const limits = { perEmailPerMinute: 10_000, perAddressPerMinute: 10_000, perAddressPerDay: 100_000 };
  const studio = await openTestStudio({
    throttle: new MemoryQuotaStore({ clock: () => studio.clock.now }),
    throttleLimits: limits,
    publicOrigin: () => 'https://studio.example.test',
    ...options,
  });
  const { ctx } = studio;
  let people = 0;
  const again = async (token: string) => valueOf(await readSession(ctx, token, VISIT));
  const person: TeamWorld['person'] = async (input = {}) => {
    people += 1;
    const { email = `person-${people}@example.test` } = input;
    const body = { ...input, email, name: `Person ${people}`, password: PASSWORD };
    const { token } = valueOf(await signUp(ctx, body, VISIT));
    return { email, token, current: await again(token) };
  };
  const invite: TeamWorld['invite'] = async (by, email, role = 'editor') => {
    const sent = valueOf(await createInvitation(ctx, by.current.caller, { email, role }));
    return { id: sent.id, token: tokenOf(sent.link) };
  };
  return {
    ...studio,
    again,
    person,
    invite,
    async founderOn(plan = 'team') {
      const founder = await person();
      if (plan !== 'free') valueOf(await setPlan(ctx, founder.current.caller, { plan }));
      return { ...founder, current: await again(founder.token) };
    },
    async join(founder, role = 'editor') {
      people += 1;
      const email = `person-${people}@example.test`;
      const { token } = await invite(founder, email, role);
      return person({ email, invitation: token });
    },
    codeOfNext: async (token) => codeOf(await readSession(ctx, token, VISIT)),
    async roles(accountId) {
      const members = await studio.storage.repositories.members.listByAccount(accountId);
      return Object.fromEntries(members.map(({ id, role }) => [id, role]));
    },
    later(ms) {
      studio.clock.now = new Date(studio.clock.now.getTime() + ms);
    },
  };
}

/** The token in the link of an invitation. */
export function tokenOf(link: string | null): string {
  return link?.split('#token=')[1] ?? '';
}
