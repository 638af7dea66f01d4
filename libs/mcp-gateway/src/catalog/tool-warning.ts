/**
 * What a person should look at before a tool is approved. A warning refuses nothing, and a definition without one is
 * not thereby harmless.
 */
export interface ToolWarning {
  /** Where in the definition: `inputSchema.properties.to.description`. */
  readonly path: string;
  /**
   * `hidden_characters`: text that people do not see · `instructions`: text that tells a model what to do beyond the
   * tool · `other_tools`: text that tells it to use another tool · `secrets`: text that asks for keys, passwords or
   * files that hold them · `markup`: images and markup that a client may fetch or hide · `length`: very long text.
   */
  readonly kind: 'hidden_characters' | 'instructions' | 'other_tools' | 'secrets' | 'markup' | 'length';
  /** One sentence with an excerpt, in which hidden characters are visible. */
  readonly message: string;
}
