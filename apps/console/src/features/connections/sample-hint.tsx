import { Button } from '../../ui/button.js';
import { CodeBlock } from '../../ui/code-block.js';
import { Disclosure } from '../../ui/disclosure.js';
import type { ConnectionDraft } from './connection-draft.js';

/** Where the sample server of the repository listens, unless it is told otherwise. */
const SAMPLE: Partial<ConnectionDraft> = {
  url: 'http://127.0.0.1:4010/mcp',
  name: 'Sample',
  description: 'The sample server of the repository.',
};

/** How to try connections with the sample server of the repository. */
export function SampleHint({ onUse }: { readonly onUse: (known: Partial<ConnectionDraft>) => void }) {
  return (
    <Disclosure label="No server at hand? Try it with the sample of the repository">
      <p>Start the sample server on the machine where this server runs:</p>
      <CodeBlock label="Start the sample" code="node tools/sample-upstream/main.mjs --port 4010" wrap />
      <p>
        It listens on that machine alone, which this server does not reach unless it is told to. Stop this
        server and start it so:
      </p>
      <CodeBlock
        label="Allow connections to the same machine"
        code="EGRESS_ALLOW=127.0.0.0/8 npm start"
        wrap
      />
      <div>
        <Button onClick={() => onUse(SAMPLE)}>Add the sample</Button>
      </div>
    </Disclosure>
  );
}
