import { InMemoryAdmission } from '@paretostudio/admission/testing';
import { generateApiKey } from '@paretostudio/key-crypto';
import { createGuard } from '../core/create-guard.js';
import { NO_MESSAGE } from './mcp-message.js';
import { openVisit, takeVisit } from './visit.js';

describe('a visit', () => {
  it('lets one message in, shown by nothing but the object that it was opened with', async () => {
    const admission = new InMemoryAdmission();
    const key = admission.addKey({ key: generateApiKey() });
    const access = await createGuard({ admission }).authenticate({ headers: { 'x-api-key': key } });
    if (!access.granted) throw new Error(access.problem.detail);
    const visit = { principal: access.principal, message: NO_MESSAGE };
    const authInfo = openVisit(visit);

    expect(takeVisit({ ...authInfo })).toBeNull();
    expect(takeVisit(authInfo)).toBe(visit);
    expect(takeVisit(authInfo)).toBeNull();
    expect(JSON.stringify(authInfo)).not.toContain(key);
  });

  it.each([undefined, null, 'a token', 7])('is not shown by %j', (authInfo) => {
    expect(takeVisit(authInfo)).toBeNull();
  });
});
