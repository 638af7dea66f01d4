import { IsBoolean, IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsRef } from '../validation/is-ref.js';
import { Optional } from '../validation/optional.js';
import { PageInput } from '../validation/page-input.js';
import { CONNECTION_REF } from './connection-ref.input.js';

/** By what tools can be chosen: `waiting` stands for those that are new or changed. */
export const TOOL_FILTERS = ['approved', 'waiting', 'gone'] as const;
/** One of {@link TOOL_FILTERS}. */
export type ToolFilter = (typeof TOOL_FILTERS)[number];

/** Which tools of a connection to list. */
export class ListConnectionToolsInput extends PageInput {
  @IsRef(CONNECTION_REF)
  id!: string;

  @JSONSchema({ description: 'Only those that stand there; `waiting` are new or changed. Default: all.' })
  @Optional()
  @IsIn(TOOL_FILTERS)
  state?: ToolFilter;

  @JSONSchema({ description: 'Whether to show each definition whole, as it was last seen.', default: false })
  @Optional()
  @IsBoolean()
  definitions?: boolean;
}
