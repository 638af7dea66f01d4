import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { RecordLoader } from '../shared/record-loader.js';
import { AgentEditor } from './agent-editor.js';

/** One agent: what it is made of, its address, its versions, what can be done with it. */
export function AgentPage() {
  return <RecordLoader kind={LIBRARY_KINDS.agents}>{(agent) => <AgentEditor agent={agent} />}</RecordLoader>;
}
