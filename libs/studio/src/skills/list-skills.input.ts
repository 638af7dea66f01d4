import { ListRecordsInput } from '../library/list-records.input.js';

/** Which skills to list. */
export class ListSkillsInput extends ListRecordsInput {}
