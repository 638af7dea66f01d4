import { IsBoolean, IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Nullable } from '../validation/nullable.js';
import { ApiKeyView } from './api-key.view.js';

/** A key that was just made: the one answer that carries the key itself. */
export class IssuedApiKeyView extends ApiKeyView {
  @JSONSchema({ description: 'The key. Shown once: store it now. Null when this answer is a replay.' })
  @Nullable()
  @IsString()
  key!: string | null;

  @JSONSchema({
    description: 'Whether this repeats an earlier answer to the same Idempotency-Key, without the key.',
  })
  @IsBoolean()
  replayed!: boolean;
}
