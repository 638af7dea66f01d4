import { Column } from 'typeorm';

/** Who sees a record: its owner alone, or every member of the account. */
export type LibraryVisibility = 'personal' | 'team';

/** The columns that every record of a library ends with, whatever its kind. */
export abstract class LibraryColumns {
  /** At most 50. */
  @Column('text', { array: true, default: [] })
  tags!: string[];

  /** Starts at 1 and grows by one with every change. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('text', { default: 'team' })
  visibility!: LibraryVisibility;

  /** Whose it is while it is personal, and again when it is no longer shared; null for nobody's, which is the team's. */
  @Column('uuid', { nullable: true })
  ownerMemberId!: string | null;

  @Column('uuid', { nullable: true })
  createdByMemberId!: string | null;

  @Column('uuid', { nullable: true })
  updatedByMemberId!: string | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz')
  updatedAt!: Date;

  /** What the search looks in. Written by a trigger and read by statements alone. */
  @Column({ type: 'tsvector', nullable: true, select: false, insert: false, update: false })
  searchVector?: never;

  /** Where the search forgives typing errors: names, tags and description. As {@link LibraryColumns.searchVector}. */
  @Column({ type: 'text', nullable: true, select: false, insert: false, update: false })
  searchText?: never;
}
