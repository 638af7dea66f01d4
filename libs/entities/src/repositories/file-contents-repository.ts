import type { EntityManager } from 'typeorm';
import { isId } from '../is-id.js';

/** What stands in a file. */
export interface NewFileContent {
  /** SHA-256 of the content in hexadecimal, lower case. */
  readonly digest: string;
  /** At most 1 MiB. */
  readonly content: Uint8Array;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Keeps what stands in the files of an account, each content once. */
export class FileContentsRepository {
  constructor(private readonly manager: EntityManager) {}

  /**
   * Keeps contents; those that the account has already are left as they are.
   *
   * Lock the account's row first (`accounts.lockById`), and write what refers to the contents in the same transaction:
   * else {@link dropUnused} of another one may take them away before.
   *
   * @throws {@link StorageConflictError} `file_contents_digest_check` if a digest is not that of its content.
   */
  async put(accountId: string, contents: readonly NewFileContent[]): Promise<void> {
    if (contents.length === 0) {
      return;
    }
    await this.manager.query(
      `insert into paretostudio.file_contents (account_id, digest, content)
       select distinct on (f.digest) $1::uuid, f.digest, f.content
       from unnest($2::bytea[], $3::bytea[]) as f(digest, content) order by f.digest
       on conflict (account_id, digest) do nothing`,
      [
        accountId,
        contents.map(({ digest }) => Buffer.from(digest, 'hex')),
        contents.map(({ content }) => Buffer.from(content)),
      ],
    );
  }

  /**
   * Reads contents by their digests.
   *
   * @returns Those that the account has, by digest in hexadecimal.
   */
  async read(accountId: string, digests: readonly string[]): Promise<Map<string, Uint8Array>> {
    const wanted = digests.filter((digest) => DIGEST.test(digest));
    if (!isId(accountId) || wanted.length === 0) {
      return new Map();
    }
    const rows: { digest: Buffer; content: Buffer }[] = await this.manager.query(
      `select digest, content from paretostudio.file_contents where account_id = $1 and digest = any($2::bytea[])`,
      [accountId, wanted.map((digest) => Buffer.from(digest, 'hex'))],
    );
    return new Map(rows.map(({ digest, content }) => [digest.toString('hex'), new Uint8Array(content)]));
  }

  /**
   * Removes the contents that no skill and no version of one refers to. Lock the account's row first, as for
   * {@link put}.
   *
   * @returns How many were removed.
   */
  async dropUnused(accountId: string): Promise<number> {
    if (!isId(accountId)) {
      return 0;
    }
    const [, count]: [unknown, number] = await this.manager.query(DROP_UNUSED, [accountId]);
    return count;
  }
}

const DROP_UNUSED = `with used as materialized (
    select decode(file ->> 'digest', 'hex') as digest
    from paretostudio.skills s, jsonb_array_elements(s.files) as file where s.account_id = $1
    union
    select decode(digest, 'hex')
    from paretostudio.library_versions v, unnest(v.file_digests) as digest where v.account_id = $1
  )
  delete from paretostudio.file_contents c
  where c.account_id = $1 and not exists (select from used u where u.digest = c.digest)`;
