import { LIBRARY_KINDS } from '../shared/library-kind.js';
import { RecordEditor } from '../shared/record-editor.js';
import { RecordLoader } from '../shared/record-loader.js';
import { AGENT_BUILDER } from './agent-builder.js';
import { LivePanel } from './live-panel.js';

/** One agent: what it is made of, its address, its versions, what can be done with it. */
export function AgentPage() {
  return (
    <RecordLoader kind={LIBRARY_KINDS.agents}>
      {(agent) => (
        <RecordEditor builder={AGENT_BUILDER} record={agent} usage={(base) => <LivePanel agent={base} />} />
      )}
    </RecordLoader>
  );
}
