import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SCHEMA } from '../schema-name.js';
import { Member } from './member.entity.js';
import { Notice } from './notice.entity.js';

/** That a member has read a notice. */
@Entity({ name: 'notice_reads', schema: SCHEMA })
@ForeignKey(() => Notice, ['accountId', 'noticeId'], ['accountId', 'id'], {
  name: 'notice_reads_notice_fk',
  onDelete: 'CASCADE',
})
@ForeignKey(() => Member, ['accountId', 'memberId'], ['accountId', 'id'], { name: 'notice_reads_member_fk' })
export class NoticeRead {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_reads_pk' })
  noticeId!: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notice_reads_pk' })
  memberId!: string;

  @Column('uuid')
  accountId!: string;

  @Column('timestamptz')
  readAt!: Date;
}
