import { IsArray, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { ConnectionDetailView } from './connection-detail.view.js';

/** A connection after an approval. */
export class ApprovedToolsView extends ConnectionDetailView {
  @JSONSchema({ description: 'The tools that can be used from now on and could not before.' })
  @IsArray()
  @IsString({ each: true })
  approvedNow!: string[];
}
