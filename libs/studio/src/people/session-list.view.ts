import { IsArray } from 'class-validator';
import { Nested } from '../validation/nested.js';
import { SignedInSessionView } from './signed-in-session.view.js';

/** The sessions of a person, newest use first; at most 100. */
export class SessionList {
  @IsArray()
  @Nested(() => SignedInSessionView, { each: true })
  items!: SignedInSessionView[];
}
