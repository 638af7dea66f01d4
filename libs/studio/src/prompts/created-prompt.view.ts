import { IsBoolean } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { PromptView } from './prompt.view.js';

/** A prompt that was just saved. */
export class CreatedPromptView extends PromptView {
  @JSONSchema({ description: 'Whether this repeats an earlier answer to the same Idempotency-Key.' })
  @IsBoolean()
  replayed!: boolean;
}
