import { ListRecordsInput } from '../library/list-records.input.js';

/** Which prompts to list. */
export class ListPromptsInput extends ListRecordsInput {}
