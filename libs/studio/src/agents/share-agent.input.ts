import { IsBoolean } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';
import { AgentRefInput } from './agent-ref.input.js';

/** Which agent to share, and whether its skills go with it. */
export class ShareAgentInput extends AgentRefInput {
  @JSONSchema({
    description: 'Share its personal skills as well; without it, an agent that has some is refused.',
  })
  @Optional()
  @IsBoolean()
  withSkills?: boolean;
}
