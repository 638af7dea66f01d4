/** What every access token of the authorization server begins with, so that a door knows it from a key unread. */
export const ACCESS_TOKEN_PREFIX = 'pst_';

/**
 * Binds an access token to the one resource that it is for: the text that is digested in place of the token alone.
 *
 * A token that is presented at another resource has another digest there, so it is simply unknown: its audience is
 * checked by the same look-up that finds it, with no column and no comparison of its own.
 *
 * @param token - A token that `parseApiKey` accepted under {@link ACCESS_TOKEN_PREFIX}. As secret as the answer is.
 * @param resourceName - What the server calls the resource, such as `mcp` or `v1`; no white space in it.
 * @throws {@link RangeError} If the name is empty or has white space: two names could then make one text.
 */
export function bindToken(token: string, resourceName: string): string {
  if (!/^\S+$/.test(resourceName)) throw new RangeError('The name of a resource has no white space.');
  return `${resourceName} ${token}`;
}
