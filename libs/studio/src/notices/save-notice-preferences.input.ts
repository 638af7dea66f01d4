import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { NOTICE_KINDS, type NoticeKind } from '@paretostudio/entities';
import { Nested } from '../validation/nested.js';

/** A choice about the mails of one kind of notice. */
export class NoticePreferenceInput {
  @IsIn(NOTICE_KINDS)
  kind!: NoticeKind;

  @IsBoolean()
  mail!: boolean;
}

/** Choices of a person; kinds that are left out stay as they are. */
export class SaveNoticePreferencesInput {
  @IsArray()
  @ArrayMaxSize(NOTICE_KINDS.length)
  @ArrayUnique(({ kind }: NoticePreferenceInput) => kind)
  @Nested(() => NoticePreferenceInput, { each: true })
  items!: NoticePreferenceInput[];
}
