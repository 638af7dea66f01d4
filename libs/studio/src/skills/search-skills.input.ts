import { SearchRecordsInput } from '../library/search-records.input.js';

/** What to look for in skills. */
export class SearchSkillsInput extends SearchRecordsInput {}
