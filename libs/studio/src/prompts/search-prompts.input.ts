import { SearchRecordsInput } from '../library/search-records.input.js';

/** What to look for in prompts. */
export class SearchPromptsInput extends SearchRecordsInput {}
