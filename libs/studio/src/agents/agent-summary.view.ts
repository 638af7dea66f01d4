import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { LibraryRecordView } from '../library/library-record.view.js';
import { Nullable } from '../validation/nullable.js';

/** An agent as lists show it: without instructions. */
export class AgentSummaryView extends LibraryRecordView {
  @IsString()
  name!: string;

  @IsString()
  displayName!: string;

  @IsString()
  description!: string;

  @JSONSchema({ description: 'The model it runs on; null for its client’s own.' })
  @Nullable()
  @IsString()
  model!: string | null;
}
