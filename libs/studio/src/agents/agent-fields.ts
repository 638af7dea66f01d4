import { FILE_LIMITS } from '@paretostudio/library-files';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { LIBRARY_LIMITS } from '../library/library-limits.js';
import { IsCleanText } from '../validation/is-clean-text.js';
import { IsJsonObject } from '../validation/is-json-object.js';
import { IsSlug } from '../validation/is-slug.js';
import { IsTagList } from '../validation/is-tag-list.js';
import { IsTextList } from '../validation/is-text-list.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { REF_LENGTH_MAX } from '../validation/ref-length.js';
import { AgentConnectionInput } from './agent-connection.input.js';
import { AGENT_LIMITS } from './agent-limits.js';

/** What an agent is made of, with the rules that hold when it is created and when it is changed. */
export class AgentFields {
  @JSONSchema({
    description:
      'Name of its file and in addresses, unique in the account. A new agent without one gets it from the display name.',
  })
  @IsSlug()
  name!: string;

  @JSONSchema({
    description:
      'What people read in lists; trimmed. A new agent without one gets it from the name; give one of both.',
  })
  @IsCleanText({ min: 1, max: LIBRARY_LIMITS.titleLengthMax })
  displayName!: string;

  @JSONSchema({ description: 'What the agent is for: what a model hands work over by; trimmed.' })
  @IsCleanText({ min: 1, max: FILE_LIMITS.descriptionLengthMax, multiline: true, trimmed: true })
  description!: string;

  @JSONSchema({ description: 'The system prompt of the agent, as Markdown.' })
  @IsCleanText({ min: 0, max: LIBRARY_LIMITS.instructionsLengthMax, multiline: true })
  instructions!: string;

  @JSONSchema({ description: 'The model it runs on, as its client names it; null for the client’s own.' })
  @Nullable()
  @IsCleanText({ min: 1, max: AGENT_LIMITS.modelLengthMax })
  model!: string | null;

  @JSONSchema({ description: 'The only tools it may use; null for all that its client has.' })
  @Nullable()
  @IsTextList({ itemsMax: LIBRARY_LIMITS.toolsMax, lengthMax: LIBRARY_LIMITS.toolLengthMax })
  tools!: string[] | null;

  @JSONSchema({ description: 'Tools that it may not use.' })
  @IsTextList({ itemsMax: LIBRARY_LIMITS.toolsMax, lengthMax: LIBRARY_LIMITS.toolLengthMax })
  disallowedTools!: string[];

  @JSONSchema({ description: 'Ids or names of the skills that it has, in place of any that it had.' })
  @IsArray()
  @ArrayMaxSize(AGENT_LIMITS.skillsMax)
  @IsString({ each: true })
  @MaxLength(REF_LENGTH_MAX, { each: true })
  skills!: string[];

  @JSONSchema({
    description:
      'Connections whose tools it offers at its own address, in place of any that it had. Files of agents leave them out.',
  })
  @IsArray()
  @ArrayMaxSize(AGENT_LIMITS.connectionsMax)
  @Nested(() => AgentConnectionInput, { each: true })
  connections!: AgentConnectionInput[];

  @JSONSchema({ description: 'Front matter that Claude alone reads, such as {"color": "blue"}.' })
  @IsJsonObject({ bytesMax: FILE_LIMITS.claudeBytesMax })
  claude!: Record<string, unknown>;

  @JSONSchema({ description: 'Lower-case words to find it by; kept distinct and in the given order.' })
  @IsTagList({ itemsMax: LIBRARY_LIMITS.tagsMax, lengthMax: LIBRARY_LIMITS.tagLengthMax })
  tags!: string[];
}
