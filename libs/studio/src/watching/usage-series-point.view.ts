import { IsBoolean, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { IsInstant } from '../validation/is-instant.js';
import { Nullable } from '../validation/nullable.js';
import { UsageCountsView } from './usage-counts.view.js';

/** The requests of one group in one hour or day. */
export class UsageSeriesPointView extends UsageCountsView {
  @JSONSchema({ description: 'Start of the UTC hour or day; the first one may begin before `from`.' })
  @IsInstant()
  at!: string;

  @JSONSchema({ description: 'As in `groups`.' })
  @Nullable()
  @IsString()
  group!: string | null;

  @JSONSchema({ description: 'As in `groups`.' })
  @IsBoolean()
  isOther!: boolean;
}
