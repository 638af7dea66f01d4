import { RecordVersionView } from '../library/record-version.view.js';

/** A version of an agent, without its content. */
export class AgentVersionView extends RecordVersionView {}
