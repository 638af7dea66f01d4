import type { ComponentType } from 'react';
import type { FormMessages } from './form-messages.js';
import type { LibraryKind, LibraryPath, LibrarySchemas, RecordOf } from './library-kind.js';
import type { SectionProps } from './section-props.js';

/** The builder of a kind: how its records are drawn while they are written, when they may be saved, and what is sent. */
export interface RecordBuilder<Path extends LibraryPath, Draft extends object> {
  readonly kind: LibraryKind<Path>;
  readonly Sections: ComponentType<SectionProps<Path, Draft>>;
  /** The fields that show what is wrong with them. */
  readonly fields: readonly string[];
  /** What keeps a draft from being saved, by field; empty when nothing does. */
  readonly explain: (draft: Draft, isNew: boolean) => FormMessages;
  /** Puts a saved record in the form in which it is changed. */
  readonly draftOf: (record: RecordOf<Path>) => Draft;
  /** Whether anything would be saved. */
  readonly isChanged: (before: Draft, after: Draft) => boolean;
  /** A draft in the form in which the server shows a record, to be compared with one. */
  readonly recordFormOf: (draft: Draft, base: RecordOf<Path>) => object;
  /** What is sent to save a new record. */
  readonly creationOf: (
    draft: Draft,
  ) => LibrarySchemas[Path]['create'] | Promise<LibrarySchemas[Path]['create']>;
  /**
   * What is sent to save a changed record.
   *
   * @param isOver - Whether it is saved over what somebody else has saved: then all must be sent that is not to be theirs.
   */
  readonly updateOf: (
    draft: Draft,
    base: RecordOf<Path>,
    isOver: boolean,
  ) => LibrarySchemas[Path]['update'] | Promise<LibrarySchemas[Path]['update']>;
}
