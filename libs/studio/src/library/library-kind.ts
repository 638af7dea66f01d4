import type {
  LibraryKind as KindName,
  LibraryRecord,
  LibraryRepository,
  Repositories,
} from '@paretostudio/entities';
import type { PlanCaps } from '@paretostudio/quotas';

/** What a record says: all of it but which one it is, whose, who wrote it and when. Versions keep just this. */
export type LibraryContent<Row extends LibraryRecord> = Omit<
  Row,
  | 'id'
  | 'accountId'
  | 'version'
  | 'visibility'
  | 'ownerMemberId'
  | 'createdByMemberId'
  | 'updatedByMemberId'
  | 'createdAt'
  | 'updatedAt'
  | 'searchVector'
  | 'searchText'
>;

/** How a record is called: in addresses, and by people. */
export interface RecordNames {
  /** Unique in the account. */
  readonly name: string;
  readonly title: string;
}

/** One kind of record of the library, as what all kinds have in common needs to know it. */
export interface LibraryKind<Row extends LibraryRecord, Summary extends { readonly id: string }> {
  readonly kind: KindName;
  /** The cap of a plan that counts it; also what people call several of it. */
  readonly cap: keyof PlanCaps;
  /** The property and input field of the name that is unique in an account. */
  readonly nameField: 'slug' | 'name';
  /** The constraint that keeps it unique. */
  readonly nameConstraint: string;
  /** What versions say that were written before a field there was. */
  readonly formerly?: Partial<LibraryContent<Row>>;
  /** The repository of the kind among all. */
  in(repositories: Repositories): LibraryRepository<Row, Summary>;
  namesOf(row: Row): RecordNames;
  /** Content as it is, under other names. */
  renamed(content: LibraryContent<Row>, names: RecordNames): LibraryContent<Row>;
}
