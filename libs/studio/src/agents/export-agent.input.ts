import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { GetAgentInput } from './get-agent.input.js';

/** Which agent to export, and how. */
export class ExportAgentInput extends GetAgentInput {
  @JSONSchema({ description: 'The subagent file alone, or an archive of it with its skills.', default: 'md' })
  @Optional()
  @IsIn(['md', 'zip'])
  format?: 'md' | 'zip';
}
