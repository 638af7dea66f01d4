import {
  CLIENT_IDS,
  OPERATING_SYSTEMS,
  type ClientId,
  type OperatingSystem,
} from '@paretostudio/client-setup';
import { IsIn, ValidateIf } from 'class-validator';

/** Which setups to list, from a query string. */
export class ListClientSetupsInput {
  @ValidateIf((_, value) => value !== undefined)
  @IsIn(OPERATING_SYSTEMS)
  os?: OperatingSystem;

  @ValidateIf((_, value) => value !== undefined)
  @IsIn(CLIENT_IDS)
  client?: ClientId;
}
