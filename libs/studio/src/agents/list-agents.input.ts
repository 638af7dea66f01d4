import { ListRecordsInput } from '../library/list-records.input.js';

/** Which agents to list. */
export class ListAgentsInput extends ListRecordsInput {}
