import { IsArray } from 'class-validator';
import { RecordPage } from '../library/record-page.view.js';
import { Nested } from '../validation/nested.js';
import { AgentVersionView } from './agent-version.view.js';

/** A page of the versions of an agent, newest first. */
export class AgentVersionPage extends RecordPage {
  @IsArray()
  @Nested(() => AgentVersionView, { each: true })
  items!: AgentVersionView[];
}
