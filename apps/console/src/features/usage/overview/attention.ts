import type { ApiSchemas } from '@paretostudio/api-client';

type Connection = ApiSchemas['ConnectionView'];
type Hint = ApiSchemas['ApiKeyHintView'];

/** Something that a person has to look at. */
export interface Concern {
  readonly id: string;
  readonly tone: 'danger' | 'warning' | 'info';
  /** What it is about: the name of a key or connection, as people wrote it. */
  readonly name: string;
  /** One sentence. */
  readonly detail: string;
  /** The key that it is about leaked: where it was found, null when that is not known, and when it was revoked. */
  readonly leak?: { readonly url: string | null; readonly revokedAt: string };
  readonly to: string;
}

const HINT_TONES: Readonly<Record<Hint['code'], Concern['tone']>> = {
  leaked: 'danger',
  denials: 'danger',
  new_network: 'warning',
  new_client: 'warning',
  unused: 'info',
  old: 'info',
  permissions_unused: 'info',
};
const ORDER = ['danger', 'warning', 'info'] as const;

/** What needs attention in the account, the most urgent first. */
export function concernsOf(
  connections: readonly Connection[],
  hints: readonly Hint[],
  keyNameOf: (id: string) => string,
): readonly Concern[] {
  const concerns = [...connections.flatMap(ofConnection), ...hints.map((hint) => ofHint(hint, keyNameOf))];
  return concerns.toSorted((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
}

function ofConnection({ id, name, state, problem, tools }: Connection): readonly Concern[] {
  const about = { name, to: `/connections/${id}` };
  const failing: Concern[] =
    state === 'failing'
      ? [
          {
            ...about,
            id: `${id}/failing`,
            tone: 'danger',
            detail: problem?.detail ?? 'The server could not be read.',
          },
        ]
      : [];
  const { waiting, gone } = tools;
  const waits: Concern[] =
    waiting > 0
      ? [{ ...about, id: `${id}/waiting`, tone: 'warning', detail: `${toolsWords(waiting)} for approval.` }]
      : [];
  const goneOnes: Concern[] =
    gone > 0
      ? [
          {
            ...about,
            id: `${id}/gone`,
            tone: 'info',
            detail: `${gone} approved ${gone === 1 ? 'tool is' : 'tools are'} not there any more.`,
          },
        ]
      : [];
  return [...failing, ...waits, ...goneOnes];
}

function toolsWords(count: number): string {
  return count === 1 ? '1 new or changed tool waits' : `${count} new or changed tools wait`;
}

function ofHint({ keyId, code, detail, since, entries }: Hint, keyNameOf: (id: string) => string): Concern {
  return {
    id: `${keyId}/${code}`,
    tone: HINT_TONES[code] ?? 'info',
    name: keyNameOf(keyId),
    detail,
    to: `/settings/developer/${keyId}`,
    ...(code === 'leaked' && since !== null && { leak: { url: entries[0] ?? null, revokedAt: since } }),
  };
}
