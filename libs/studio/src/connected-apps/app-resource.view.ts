import { IsBoolean, IsIn, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';

/** What a connected app may be for: the studio over MCP, one connection, one agent, or REST. */
export const APP_RESOURCE_KINDS = ['studio', 'connection', 'agent', 'rest'] as const;
/** One of {@link APP_RESOURCE_KINDS}. */
export type AppResourceKind = (typeof APP_RESOURCE_KINDS)[number];

/** The one thing that the tokens of an app are for. */
export class AppResourceView {
  @JSONSchema({ description: 'mcp, v1, mcp/conn_<UUID> or mcp/agent_<UUID>.' })
  @IsString()
  name!: string;

  @IsIn(APP_RESOURCE_KINDS)
  kind!: AppResourceKind;

  @JSONSchema({ description: 'Name of the connection or agent; null for what has none, or is not there.' })
  @Nullable()
  @IsString()
  title!: string | null;

  @JSONSchema({ description: 'Whether it is there for who asks.' })
  @IsBoolean()
  exists!: boolean;
}
