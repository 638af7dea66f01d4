import { IsIn, IsObject, IsString, IsUUID } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { Permissions } from '@paretostudio/permissions';
import { IsInstant } from '../validation/is-instant.js';
import { Nested } from '../validation/nested.js';
import { Nullable } from '../validation/nullable.js';
import { AppResourceView } from './app-resource.view.js';

/** Where a connected app stands: it works, it was not used for too long, or somebody revoked it. */
export const CONNECTED_APP_STATUSES = ['active', 'expired', 'revoked'] as const;
/** One of {@link CONNECTED_APP_STATUSES}. */
export type ConnectedAppStatus = (typeof CONNECTED_APP_STATUSES)[number];

/** The member who consented to an app. */
export class ConnectedAppMemberView {
  @IsUUID()
  id!: string;

  @IsString()
  name!: string;
}

/** A program that a member let in by signing in. */
export class ConnectedAppView {
  @JSONSchema({
    description: 'Its id; usage records and audit events name the app by it as they name a key.',
  })
  @IsUUID()
  id!: string;

  @JSONSchema({ description: 'What the program calls itself. Nobody vouches for it.' })
  @IsString()
  name!: string;

  @IsString()
  clientId!: string;

  @JSONSchema({
    description: 'Host that vouches for the program; null for one that registered itself.',
  })
  @Nullable()
  @IsString()
  host!: string | null;

  @JSONSchema({ description: 'Home page, by the program’s own word.' })
  @Nullable()
  @IsString()
  uri!: string | null;

  @JSONSchema({ description: 'Host, or scheme, that the member was sent back to.' })
  @IsString()
  redirectHost!: string;

  @Nested(() => AppResourceView)
  resource!: AppResourceView;

  @JSONSchema({ type: 'object', additionalProperties: { type: 'array', items: { type: 'string' } } })
  @IsObject()
  permissions!: Permissions;

  @Nested(() => ConnectedAppMemberView)
  member!: ConnectedAppMemberView;

  @IsIn(CONNECTED_APP_STATUSES)
  status!: ConnectedAppStatus;

  @IsInstant()
  createdAt!: string;

  @JSONSchema({ description: 'When it is over unless it is used before.' })
  @IsInstant()
  endsAt!: string;

  @JSONSchema({ description: 'Coarse: written about once a minute at most.' })
  @Nullable()
  @IsInstant()
  lastUsedAt!: string | null;

  @Nullable()
  @IsString()
  lastUsedAddress!: string | null;

  @Nullable()
  @IsInstant()
  revokedAt!: string | null;

  @Nullable()
  @IsString()
  revokedReason!: string | null;
}
