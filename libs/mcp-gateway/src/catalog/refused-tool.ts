/** A tool that is not taken into a catalog, because it could not be pinned or shown safely. */
export interface RefusedTool {
  /** As the server calls it, hidden characters visible, cut; empty where it has no name. */
  readonly name: string;
  /**
   * `name`: not of MCP's characters or length · `duplicate`: another tool has this name, or could not be told apart
   * on an agent; all of them are refused · `too_large`, `too_deep`: beyond the limits · `schema`: `inputSchema` is no
   * schema of an object · `text`: a NUL or half a surrogate pair in it · `malformed`: not a JSON object.
   */
  readonly reason: 'name' | 'duplicate' | 'too_large' | 'too_deep' | 'schema' | 'text' | 'malformed';
  /** One sentence for people. */
  readonly message: string;
}
