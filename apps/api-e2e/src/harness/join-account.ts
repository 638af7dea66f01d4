import { newId, openStorage } from '@paretostudio/entities';
import type { Role } from '@paretostudio/permissions';
import { cookieOf, signUp, type Person } from './people.js';
import type { Studio } from './use-studio.js';

/** Signs somebody up, takes them out of their own account and puts them into somebody else's. */
export async function joinAccount(studio: Studio, founder: Person, role: Role): Promise<Person> {
  const { email, password, ...person } = await signUp(studio);
  const { accountId } = founder;
  const member = { id: newId(), accountId, userId: person.userId, role, createdAt: new Date() };
  const storage = await openStorage({ url: studio.database.url });
  try {
    await storage.transaction(async ({ members }) => {
      await members.remove(person.accountId, person.memberId, new Date());
      await members.insert(member);
    });
  } finally {
    await storage.close();
  }
  const json = { email, password };
  const signedIn = await studio.ask({ method: 'POST', path: '/v1/auth/sign-in', json });
  return { ...person, email, password, accountId, memberId: member.id, cookie: cookieOf(signedIn) };
}
