import type { Admission } from '@paretostudio/admission';
import type { Permissions, Role } from '@paretostudio/permissions';

/** Everything that the admission statement tells about a key, but for its counts. */
export type KeyFacts = Pick<
  Admission,
  | 'keyId'
  | 'accountId'
  | 'memberId'
  | 'userId'
  | 'role'
  | 'plan'
  | 'humanConfirmation'
  | 'expiresAt'
  | 'permissions'
>;

/** Reads the text that `sql/admit-found.sql` makes of a key; only the permissions, at its end, may contain a space. */
export function parseKeyFacts(text: string): KeyFacts {
  const parts = text.split(' ', 8);
  const [keyId, accountId, memberId, userId, role, plan, confirmation, expiresAtMs] = parts as [
    string,
    string,
    string,
    string,
    Role,
    string,
    string,
    string,
  ];
  const permissions = text.slice(parts.join(' ').length + 1);
  return {
    keyId,
    accountId,
    memberId,
    userId,
    role,
    plan,
    humanConfirmation: confirmation === '1',
    expiresAt: expiresAtMs === '-' ? null : new Date(Number(expiresAtMs)),
    permissions: freeze(JSON.parse(permissions) as Permissions),
  };
}

/**
 * Reads such texts and keeps what it read, by the whole text: a memo of a pure function, so that a change of a key, a
 * role or a plan, which is a change of the text, is read anew.
 */
export class KeyFactsMemo {
  readonly #known = new Map<string, KeyFacts>();
  #length = 0;

  /**
   * @param sizeMax - When so many texts are kept, all are forgotten.
   * @param lengthMax - And when they have so many characters together: one map of permissions may be long.
   */
  constructor(
    private readonly sizeMax = 20_000,
    private readonly lengthMax = 16_000_000,
  ) {}

  read(text: string): KeyFacts {
    let facts = this.#known.get(text);
    if (facts === undefined) {
      facts = parseKeyFacts(text);
      if (this.#known.size >= this.sizeMax || this.#length + text.length > this.lengthMax) {
        this.#known.clear();
        this.#length = 0;
      }
      this.#known.set(text, facts);
      this.#length += text.length;
    }
    return facts;
  }
}

/** One object answers many requests: none of them may change it for the others. */
function freeze(permissions: Permissions): Permissions {
  for (const actions of Object.values(permissions)) {
    Object.freeze(actions);
  }
  return Object.freeze(permissions);
}
