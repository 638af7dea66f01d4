import { randomBytes } from 'node:crypto';

/** The plan that lets in everything here, and the one that lets in nothing. */
export const OPEN_PLAN = 'pro';
export const CLOSED_PLAN = 'team';
const EVERYTHING = { self: ['*'] };

/**
 * A key in one of its states: `open` until a change of it begins, `changing` until that is answered, then `closed`: for
 * good, or until the change that opens it again begins. A key that works again is another credential.
 *
 * @typedef {{ key: string, keyId: string, state: 'open' | 'changing' | 'closed' }} Credential
 */

/** Somebody whose key is revoked, rotated, narrowed, bound to addresses, or whose plan is lowered, and made good again. */
export class SoakPerson {
  isBusy = false;
  /** Changes that were answered, by the action that stands in the audit log for each. */
  acknowledged = {};

  constructor(ask, { accountId, cookie }) {
    this.ask = ask;
    this.accountId = accountId;
    this.cookie = cookie;
  }

  /** @param ask sends `{ method, path, json, cookie }` and answers `{ status, headers, body }` */
  static async signUp(ask) {
    const json = {
      email: `${randomBytes(6).toString('hex')}@bench.example`,
      password: randomBytes(12).toString('base64url'),
      name: 'Soak',
    };
    const { status, headers, body } = await ask({ method: 'POST', path: '/v1/auth/sign-up', json });
    if (status !== 201) throw new Error(`The sign-up was answered ${status}.`);
    const [cookie] = headers['set-cookie'][0].split(';');
    const person = new SoakPerson(ask, { accountId: body.account.id, cookie });
    await person.#command('set_plan', 'PUT', '/v1/account/plan', { plan: OPEN_PLAN });
    await person.#newKey();
    return person;
  }

  /** Ways to close the current credential; each answers how to have an open one again, and whether it is the same key. */
  static changes = {
    async revoke(person) {
      await person.#command('revoke_api_key', 'POST', `${person.#path}/revoke`);
      return { isFinal: true, open: () => person.#newKey() };
    },
    async rotate(person) {
      const json = { overlapSeconds: 0 };
      const { id, key } = await person.#command('rotate_api_key', 'POST', `${person.#path}/rotate`, json);
      return { isFinal: true, open: async () => person.#open(key, id) };
    },
    async narrow(person) {
      await person.#command('update_api_key', 'PATCH', person.#path, { permissions: { self: ['whoami'] } });
      return person.#reopening('update_api_key', 'PATCH', person.#path, { permissions: EVERYTHING });
    },
    async 'bind to addresses'(person) {
      await person.#command('update_api_key', 'PATCH', person.#path, { allowedCidrs: ['192.0.2.0/24'] });
      return person.#reopening('update_api_key', 'PATCH', person.#path, { allowedCidrs: null });
    },
    async 'lower the plan'(person) {
      await person.#command('set_plan', 'PUT', '/v1/account/plan', { plan: CLOSED_PLAN });
      return person.#reopening('set_plan', 'PUT', '/v1/account/plan', { plan: OPEN_PLAN });
    },
  };

  /**
   * Closes the current credential in one of the ways of {@link SoakPerson.changes}, and opens one a while later.
   *
   * @param {string} name
   * @param {() => Promise<void>} whileClosed
   * @returns {Promise<Credential | null>} the one that is closed for good, if it is
   */
  async change(name, whileClosed) {
    this.isBusy = true;
    const credential = this.credential;
    credential.state = 'changing';
    const { isFinal, open } = await SoakPerson.changes[name](this);
    credential.state = 'closed';
    await whileClosed();
    if (!isFinal) credential.state = 'changing';
    await open();
    this.isBusy = false;
    return isFinal ? credential : null;
  }

  get #path() {
    return `/v1/api-keys/${this.credential.keyId}`;
  }

  async #newKey() {
    const json = { name: 'Soak', permissions: EVERYTHING };
    const { id, key } = await this.#command('create_api_key', 'POST', '/v1/api-keys', json);
    this.#open(key, id);
  }

  #reopening(...command) {
    const { key, keyId } = this.credential;
    const open = () => this.#command(...command).then(() => this.#open(key, keyId));
    return { isFinal: false, open };
  }

  #open(key, keyId) {
    this.credential = { key, keyId, state: 'open' };
  }

  async #command(action, method, path, json = {}) {
    const { status, body } = await this.ask({ method, path, json, cookie: this.cookie });
    if (status >= 300) throw new Error(`${method} ${path} was answered ${status}: ${JSON.stringify(body)}`);
    this.acknowledged[action] = (this.acknowledged[action] ?? 0) + 1;
    return body;
  }
}
