import { IsArray } from 'class-validator';
import { Nested } from '../validation/nested.js';
import { ApiKeyHintView } from './api-key-hint.view.js';

/** Hints about keys, by urgency. */
export class ApiKeyHintList {
  @IsArray()
  @Nested(() => ApiKeyHintView, { each: true })
  items!: ApiKeyHintView[];
}
