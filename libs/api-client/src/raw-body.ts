/** The options of a call whose body is sent as it is. An alias, because the client's calls take no interface there. */
export type RawBody = {
  readonly body: Blob;
  readonly bodySerializer: (body: unknown) => unknown;
  readonly headers: { readonly 'Content-Type': string };
};

/**
 * Says that a file is the body of a call, instead of JSON.
 *
 * @param mediaType - What the file is, for the operations that take several kinds; the file's own type is not looked
 *   at, because systems disagree about it (`application/x-zip-compressed`).
 * @example
 * await valueOf(client.POST('/v1/skills/import', rawBody('application/zip', file)));
 */
export function rawBody(mediaType: string, body: Blob): RawBody {
  return { body, bodySerializer: (file) => file, headers: { 'Content-Type': mediaType } };
}
