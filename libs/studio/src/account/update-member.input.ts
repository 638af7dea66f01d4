import { IsIn, IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { ROLES, type Role } from '@paretostudio/permissions';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';

/** What a member may do from now on. */
export class UpdateMemberInput {
  @JSONSchema({ description: 'Id of the member.', format: 'uuid' })
  @IsString()
  @MaxLength(REF_LENGTH_MAX)
  id!: string;

  @JSONSchema({
    description:
      'A founder gives any role but founder, to anybody else; an admin gives editor or viewer, to editors and viewers.',
  })
  @IsIn(ROLES)
  role!: Role;
}
