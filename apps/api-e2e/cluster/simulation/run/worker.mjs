// One server's part of a simulation, in a process of its own: the built libraries, asked over IPC, with a clock that is
// told. A change is done as the operators and people of a studio do it; a request is admitted as every door does it.
import { newId, openStorage } from '@paretostudio/entities';
import { TEST_PEPPERS } from '@paretostudio/entities/testing';
import { CredentialRing } from '@paretostudio/key-crypto';
import { ALL_PERMISSIONS } from '@paretostudio/permissions';
import { breakSafeguard } from './break-safeguard.mjs';

// By its path, as the programs are that the other tests start: what is tested is nothing that this project builds on.
const {
  createStudioContext,
  removeMember,
  resumeAccount,
  resumeMember,
  setMemberRole,
  setPlan,
  Studio,
  suspendAccount,
  suspendMember,
} = await import(new URL('../../../../../libs/studio/dist/index.js', import.meta.url).href);

const [url, name] = process.argv.slice(2);
const OUTAGES = ['AdmissionUnavailableError', 'StorageUnavailableError'];

let now = 0;
const storage = await openStorage({ url, applicationName: name });
const admission = storage.admission(TEST_PEPPERS, { clock: () => new Date(now) });
const context = createStudioContext({
  storage,
  admission,
  peppers: TEST_PEPPERS,
  cookieSecret: new Uint8Array(32).fill(5),
  credentials: CredentialRing.of([{ id: 'c1', secret: new Uint8Array(32).fill(7) }]),
});

/** What each operation does; `at` is the instant that it is done at. */
const OPERATIONS = {
  async request({ operation: { cost, burst, address }, key }) {
    return toAnswer(await admission.admit({ key: key.secret, cost, burst, address }));
  },
  async read({ accountId }, at) {
    const { plan, quotas } = await storage.repositories.meters.readQuota(accountId, at);
    return { kind: 'read', plan, quotas: quotas.map(toReading) };
  },
  async add_member({ accountId }, at) {
    await storage.transaction(async ({ users, members }) => {
      const userId = newId();
      const person = { name: 'Somebody', passwordHash: 'none', passwordChangedAt: at, createdAt: at };
      await users.insert({ id: userId, email: `${userId}@example.test`, ...person });
      await members.insert({ id: newId(), accountId, userId, role: 'viewer', createdAt: at });
    });
    return toChange({ ok: true });
  },
  async create_key({ accountId, memberId }, at) {
    const input = { name: 'Key', permissions: { self: ['*'] } };
    return toChange(await call('create_api_key', session(accountId, memberId), input, at));
  },
  async revoke_key({ accountId, key }, at) {
    return toChange(await call('revoke_api_key', session(accountId, key.memberId), { id: key.id }, at));
  },
  async rotate_key({ accountId, key, operation: { overlapMs, replace } }, at) {
    const input = {
      id: key.id,
      replace,
      ...(overlapMs === null ? {} : { overlapSeconds: overlapMs / 1000 }),
    };
    return toChange(await call('rotate_api_key', session(accountId, key.memberId), input, at));
  },
  async update_key({ accountId, key, operation: { patch } }, at) {
    const { expiresInMs, ...rest } = patch;
    const expiresAt = expiresInMs == null ? null : new Date(at.getTime() + expiresInMs).toISOString();
    const input = { id: key.id, ...rest, ...(expiresInMs === undefined ? {} : { expiresAt }) };
    return toChange(await call('update_api_key', session(accountId, key.memberId), input, at));
  },
  async set_plan({ accountId, founderId, operation: { plan } }, at) {
    return toChange(await setPlan(contextAt(at), session(accountId, founderId), { plan }));
  },
  async set_role({ accountId, memberId, operation: { role } }, at) {
    return toChange(await setMemberRole(contextAt(at), { accountId, memberId }, role));
  },
  async suspend_member({ accountId, memberId }, at) {
    return toChange(await suspendMember(contextAt(at), { accountId, memberId }));
  },
  async resume_member({ accountId, memberId }, at) {
    return toChange(await resumeMember(contextAt(at), { accountId, memberId }));
  },
  async remove_member({ accountId, memberId }, at) {
    return toChange(await removeMember(contextAt(at), { accountId, memberId }));
  },
  async suspend_account({ accountId }, at) {
    return toChange(await suspendAccount(contextAt(at), accountId, null));
  },
  async resume_account({ accountId }, at) {
    return toChange(await resumeAccount(contextAt(at), accountId));
  },
};

function call(operation, caller, input, at) {
  return new Studio(contextAt(at)).call(operation, caller, input);
}

function contextAt(at) {
  return { ...context, clock: () => at };
}

/** A person who was let in as the founder: that what is asked may be done is no part of the simulation. */
function session(accountId, memberId) {
  return {
    kind: 'session',
    accountId,
    memberId,
    userId: null,
    keyId: null,
    role: 'founder',
    plan: 'team',
    permissions: ALL_PERMISSIONS,
    surface: 'console',
    address: null,
    requestId: null,
    idempotencyKey: null,
  };
}

function toAnswer({ admitted, code, memberId, role, plan, permissions, expiresAt, quotas, retryAt, at }) {
  const shown = { plan, quotas: quotas.map(toReading), at: at.getTime() };
  return admitted
    ? { kind: 'admitted', memberId, role, permissions, expiresAt: toTime(expiresAt), ...shown }
    : { kind: 'refused', code, retryAt: toTime(retryAt), ...shown };
}

function toReading({ limit, used, resetAt }) {
  return { limit, used, resetAt: resetAt.getTime() };
}

function toTime(date) {
  return date === null ? null : new Date(date).getTime();
}

/** A new key is told beside the answer, for those who will present it. */
function toChange(outcome) {
  if (!outcome.ok) return { kind: 'changed', refusal: outcome.refusal.code, expiresAt: null };
  const { id, key: secret, previousExpiresAt = null } = outcome.value ?? {};
  const answer = { kind: 'changed', refusal: null, expiresAt: toTime(previousExpiresAt) };
  return secret ? { ...answer, newKey: { id, secret } } : answer;
}

async function answer({ id, order }, at) {
  try {
    process.send({ id, answer: JSON.stringify(await OPERATIONS[order.operation.kind](order, new Date(at))) });
  } catch (error) {
    process.send(OUTAGES.includes(error.name) ? { id, outage: error.message } : { id, error: error.stack });
  }
}

process.on('message', ({ at, orders, safeguard }) => {
  if (safeguard !== undefined) return breakSafeguard(safeguard);
  now = at;
  for (const order of orders) void answer(order, at);
});
process.on('disconnect', () => process.exit());
process.send('ready');
