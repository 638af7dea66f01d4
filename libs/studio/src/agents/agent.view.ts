import { IsArray, IsObject, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { AgentConnectionView } from './agent-connection.view.js';
import { AgentSkillView } from './agent-skill.view.js';
import { AgentSummaryView } from './agent-summary.view.js';

/** A whole agent. */
export class AgentView extends AgentSummaryView {
  @JSONSchema({ description: 'The system prompt of the agent, as Markdown.' })
  @IsString()
  instructions!: string;

  @JSONSchema({ description: 'The only tools it may use; null for all that its client has.' })
  @Nullable()
  @IsArray()
  @IsString({ each: true })
  tools!: string[] | null;

  @IsArray()
  @IsString({ each: true })
  disallowedTools!: string[];

  @JSONSchema({ description: 'The skills that it has and that still exist, in its order.' })
  @IsArray()
  @Nested(() => AgentSkillView, { each: true })
  skills!: AgentSkillView[];

  @JSONSchema({ description: 'The connections whose tools it offers and that still exist, in its order.' })
  @IsArray()
  @Nested(() => AgentConnectionView, { each: true })
  connections!: AgentConnectionView[];

  @JSONSchema({ description: 'Front matter that Claude alone reads.', additionalProperties: true })
  @IsObject()
  claude!: Record<string, unknown>;
}
