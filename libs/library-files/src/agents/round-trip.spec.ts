import * as fc from 'fast-check';
import { agentDocument } from '../testing/arbitraries.js';
import { parseAgentFile } from './parse-agent-file.js';
import { renderAgentFile } from './render-agent-file.js';

describe('an agent that is written and read again', () => {
  it('is the same record, with nothing to warn of but unknown Claude-only fields', () => {
    fc.assert(
      fc.property(agentDocument, (agent) => {
        const parsed = parseAgentFile(renderAgentFile(agent));
        if (!parsed.ok) throw new Error(parsed.problem);
        expect(parsed.value).toEqual(agent);
        for (const { message } of parsed.warnings)
          expect(message).toContain('kept with the Claude-only fields');
      }),
      { numRuns: 1000 },
    );
  });
});
