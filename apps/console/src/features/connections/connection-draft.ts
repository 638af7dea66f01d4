import type { ApiSchemas } from '@paretostudio/api-client';
import { toKebabName } from '@paretostudio/library-files';
import type { Connection } from './connections-queries.js';

/** How a connection shows who it is; `keep` leaves what is set. */
export type AuthenticationChoice = 'keep' | Connection['authentication']['type'];

/** A header field as it is typed. */
export interface HeaderDraft {
  /** Tells the rows apart. */
  readonly id: number;
  readonly name: string;
  readonly value: string;
}

/** What is typed into the form of a connection; holds secrets, so it lives no longer than its dialog. */
export interface ConnectionDraft {
  readonly url: string;
  readonly name: string;
  readonly description: string;
  /** Empty: made from the name. */
  readonly slug: string;
  readonly authentication: AuthenticationChoice;
  readonly token: string;
  readonly headers: readonly HeaderDraft[];
  readonly approveFirstTools: boolean;
}

/** What is wrong with single fields, by the path that the server gives them. */
export type DraftErrors = Readonly<Record<string, string>>;

/** The longest slug that the server takes. */
export const SLUG_LENGTH_MAX = 24;
/** The most header fields that the server takes. */
export const HEADERS_MAX = 20;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A form with nothing typed, or with what is known of a new connection. */
export function newDraft(known: Partial<ConnectionDraft> = {}): ConnectionDraft {
  return {
    url: '',
    name: '',
    description: '',
    slug: '',
    authentication: 'none',
    token: '',
    headers: [{ id: 1, name: '', value: '' }],
    approveFirstTools: false,
    ...known,
  };
}

/** The form of a connection that is there, its credentials left as they are. */
export function draftOf({ url, name, description, slug, authentication }: Connection): ConnectionDraft {
  const names = authentication.type === 'headers' ? authentication.headerNames : [''];
  return newDraft({
    url,
    name,
    description,
    slug,
    authentication: authentication.type === 'none' ? 'none' : 'keep',
    headers: names.map((header, index) => ({ id: index + 1, name: header, value: '' })),
  });
}

/** The slug that the server makes from a name, unless another connection has it: then it is numbered. */
export function slugFrom(name: string): string {
  return toKebabName(name, undefined, 'connection').slice(0, SLUG_LENGTH_MAX).replace(/-+$/, '');
}

/** Whether two addresses are on different servers: scheme, host or port differ. */
export function isElsewhere(before: string, after: string): boolean {
  const [one, other] = [before, after.trim()];
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin !== new URL(other).origin;
}

/** Says what keeps a draft from being sent; what the server alone knows is left to it. */
export function explainDraft(draft: ConnectionDraft): DraftErrors {
  const errors: Record<string, string> = {};
  if (!URL.canParse(draft.url.trim()))
    errors['url'] = 'Give the whole address, such as https://mcp.example.com/mcp.';
  if (draft.name.trim() === '') errors['name'] = 'Give it a name that people recognise.';
  if (draft.slug !== '' && (!SLUG.test(draft.slug) || draft.slug.length > SLUG_LENGTH_MAX)) {
    errors['slug'] = `Use at most ${SLUG_LENGTH_MAX} lower-case letters, digits and single hyphens.`;
  }
  if (draft.authentication === 'bearer' && draft.token.trim() === '') {
    errors['authentication.token'] = 'Paste the token that the server gave you.';
  }
  if (draft.authentication === 'headers') {
    for (const [index, { name, value }] of draft.headers.entries()) {
      const path = `authentication.headers.${index}`;
      if (name.trim() === '') errors[`${path}.name`] = 'Name the header field.';
      if (value.trim() === '') errors[`${path}.value`] = 'Give its value.';
    }
  }
  return errors;
}

/** What is sent to make a connection. */
export function createBodyOf(draft: ConnectionDraft): ApiSchemas['CreateConnectionBody'] {
  const { approveFirstTools } = draft;
  const slug = draft.slug.trim();
  const description = draft.description.trim();
  return {
    url: draft.url.trim(),
    name: draft.name.trim(),
    ...(description !== '' && { description }),
    ...(slug !== '' && { slug }),
    ...authenticationOf(draft),
    approveFirstTools,
  };
}

/** What is sent to change a connection: what differs from it, and credentials if any were typed. */
export function updateBodyOf(
  draft: ConnectionDraft,
  connection: Connection,
): ApiSchemas['UpdateConnectionBody'] {
  const [url, name, description] = [draft.url.trim(), draft.name.trim(), draft.description.trim()];
  return {
    expectedVersion: connection.version,
    ...(url !== connection.url && { url }),
    ...(name !== connection.name && { name }),
    ...(description !== connection.description && { description }),
    ...authenticationOf(draft),
  };
}

function authenticationOf({ authentication: type, token, headers }: ConnectionDraft): {
  authentication?: ApiSchemas['ConnectionAuthenticationInput'];
} {
  switch (type) {
    case 'keep':
      return {};
    case 'none':
      return { authentication: { type } };
    case 'bearer':
      return { authentication: { type, token: withoutScheme(token) } };
    case 'headers':
      return {
        authentication: {
          type,
          headers: headers.map(({ name, value }) => ({ name: name.trim(), value: value.trim() })),
        },
      };
  }
}

/** People paste the whole header field. */
function withoutScheme(token: string): string {
  return token.trim().replace(/^(?:authorization:\s*)?bearer\s+/i, '');
}
