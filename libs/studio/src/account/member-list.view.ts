import { IsArray } from 'class-validator';
import { Nested } from '../validation/nested.js';
import { MemberView } from './member.view.js';

/** The members of an account. */
export class MemberList {
  @IsArray()
  @Nested(() => MemberView, { each: true })
  items!: MemberView[];
}
