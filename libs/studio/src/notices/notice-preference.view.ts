import { IsBoolean, IsIn, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { NOTICE_KINDS, type NoticeKind } from '@paretostudio/entities';

/** Whether a person is mailed about notices of a kind. */
export class NoticePreferenceView {
  @IsIn(NOTICE_KINDS)
  kind!: NoticeKind;

  @JSONSchema({ description: 'What the kind tells of.' })
  @IsString()
  title!: string;

  @IsBoolean()
  mail!: boolean;
}
