/** A prompt or a skill as the list shows it. */
export interface LibraryItem {
  readonly kind: 'prompt' | 'skill';
  readonly id: string;
  readonly title: string;
  /** Slug of a prompt, name of a skill. */
  readonly name: string;
  readonly description: string;
  readonly tags: readonly string[];
}
