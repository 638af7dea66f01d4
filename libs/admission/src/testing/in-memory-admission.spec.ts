import type { AdmissionHarness } from './admission-harness.js';
import { describeAdmission } from './describe-admission.js';
import { InMemoryAdmission } from './in-memory-admission.js';

describeAdmission('InMemoryAdmission', harness);

function harness(at: Date): AdmissionHarness {
  const admission = new InMemoryAdmission({ clock: () => at });
  const keys = new Map<string, string>();
  const keyOf = (keyId: string) => keys.get(keyId) ?? 'unregistered';
  const remember = (key: string) => {
    const { keyId } = admission.idsOf(key);
    keys.set(keyId, key);
    return { key, keyId };
  };
  let made = 0;
  return {
    admission,
    setClock: (now) => {
      admission.clock = () => now;
    },
    addAccount: async (plan) => {
      const accountId = admission.addAccount(`account:${++made}`, plan);
      return { accountId, founderId: admission.addMember(accountId, `member:${++made}`, 'founder') };
    },
    addMember: async (accountId, role) => admission.addMember(accountId, `member:${++made}`, role),
    addKey: async (options) => remember(admission.addKey(options)),
    rotateKey: async (keyId) => remember(admission.rotate(keyOf(keyId))),
    revokeKey: async (keyId) => admission.revoke(keyOf(keyId)),
    setPermissions: async (keyId, permissions) => admission.setPermissions(keyOf(keyId), permissions),
    setPlan: async (accountId, plan) => admission.setPlan(accountId, plan),
    suspendAccount: async (accountId) => admission.setAccountSuspended(accountId, true),
    resumeAccount: async (accountId) => admission.setAccountSuspended(accountId, false),
    setRole: async (memberId, role) => admission.setRole(memberId, role),
    suspendMember: async (memberId) => admission.setMemberState(memberId, 'suspended'),
    removeMember: async (memberId) => admission.setMemberState(memberId, 'removed'),
    close: async () => undefined,
  };
}

describe('InMemoryAdmission', () => {
  it('is an outage when it is told to be down', async () => {
    const admission = new InMemoryAdmission();
    const key = admission.addKey();
    admission.isDown = true;
    await expect(admission.admit({ key, cost: 1, address: null })).rejects.toMatchObject({
      name: 'AdmissionUnavailableError',
      retryAfterSeconds: 1,
    });
  });
});
