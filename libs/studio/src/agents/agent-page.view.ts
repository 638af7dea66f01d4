import { IsArray } from 'class-validator';
import { RecordPage } from '../library/record-page.view.js';
import { Nested } from '../validation/nested.js';
import { AgentSummaryView } from './agent-summary.view.js';

/** A page of agents: newest first in a list, best match first in a search. */
export class AgentPage extends RecordPage {
  @IsArray()
  @Nested(() => AgentSummaryView, { each: true })
  items!: AgentSummaryView[];
}
