import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Member } from './member.entity.js';
import type { NoticeKind } from './notice.entity.js';

/** What a member chose about notices of a kind; what was not chosen has no row. */
@Entity({ name: 'notice_preferences', schema: SCHEMA })
@ForeignKey(() => Member, ['accountId', 'memberId'], ['accountId', 'id'], {
  name: 'notice_preferences_member_fk',
})
@Check('notice_preferences_kind_check', 'length(kind) between 1 and 64')
export class NoticePreference {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_preferences_pk' })
  memberId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'notice_preferences_pk' })
  kind!: NoticeKind;

  @Column('uuid')
  accountId!: string;

  /** Whether such notices come by mail too. */
  @Column('boolean')
  mail!: boolean;
}
