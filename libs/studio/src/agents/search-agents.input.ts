import { SearchRecordsInput } from '../library/search-records.input.js';

/** What to look for in agents. */
export class SearchAgentsInput extends SearchRecordsInput {}
