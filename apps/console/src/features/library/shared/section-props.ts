import type { FormMessages } from './form-messages.js';
import type { LibraryPath, RecordOf } from './library-kind.js';

/** What each section of a builder is given. */
export interface SectionProps<Path extends LibraryPath, Draft extends object> {
  readonly draft: Draft;
  readonly change: (fields: Partial<Draft>) => void;
  readonly messages: FormMessages;
  readonly isReadOnly: boolean;
  /** The saved record; null for a new one. */
  readonly kept: RecordOf<Path> | null;
}
