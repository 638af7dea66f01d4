import type { OperatingSystem } from '@paretostudio/client-setup';
import { agentResource } from '@paretostudio/permissions';
import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { instanceQuery } from '../../../data/who.js';
import { ButtonLink } from '../../../ui/button.js';
import { Card } from '../../../ui/card.js';
import { CodeBlock } from '../../../ui/code-block.js';
import { SelectField } from '../../../ui/fields.js';
import { Notice } from '../../../ui/notice.js';
import { Stack } from '../../../ui/stack.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { ClientSetupView } from '../../keys/client-setup-view.js';
import { clientSetupsQuery } from '../../keys/client-setups-query.js';
import type { ClientSetup } from '../../keys/fill-setup.js';
import { guessOperatingSystem } from '../../keys/operating-system.js';
import { SystemField } from '../../keys/system-field.js';
import { useMayNot } from '../shared/use-may-not.js';
import { agentSetups, serverUrlOf } from './agent-setups.js';
import type { AgentView } from './agent-draft.js';
import styles from './live-panel.module.css';

/** How a saved agent is used from a client: its address, a key for it alone, the client's configuration. */
export function LivePanel({ agent }: { readonly agent: AgentView }) {
  const [os, setOs] = useState<OperatingSystem>(() => guessOperatingSystem(navigator.userAgent));
  const setups = useQuery(clientSetupsQuery(os));
  const { data: instance } = useQuery(instanceQuery);
  const isKeyDenied = useMayNot('create_api_key');
  const serverUrl = (setups.data && serverUrlOf(setups.data)) ?? window.location.origin;
  return (
    <Stack gap={5}>
      <Card
        title="Address"
        description="An MCP server that is this agent: its instructions, its skills and the tools that it was given."
      >
        {instance?.mcpPath === null ? (
          <Notice tone="warning" title="MCP is not served here">
            This server leaves MCP to another process. Whoever runs it knows under which address; the path
            there ends in <code>/agent/{agent.id}</code>.
          </Notice>
        ) : (
          <CodeBlock
            code={`${serverUrl}${instance?.mcpPath ?? '/mcp'}/agent/${agent.id}`}
            label="Address of the agent"
            caption="Streamable HTTP"
            copyLabel="Copy address"
            wrap
          />
        )}
      </Card>
      <Card
        title="A key for this agent only"
        description="Such a key opens the agent’s address and nothing else: not your library, no other agent, no connection by itself."
      >
        <div className={styles.keyRow}>
          {isKeyDenied ? (
            'Your role does not let you make keys. Ask an admin of the account for one.'
          ) : (
            <ButtonLink
              to={`/settings/developer?create=1&resource=${agentResource(agent.id)}`}
              variant="primary"
              icon={<KeyRound size={16} aria-hidden />}
            >
              Create a key for this agent only
            </ButtonLink>
          )}
        </div>
      </Card>
      <Card
        title="Configure a client"
        description="Where the client has the whole library already, give this entry another name than paretostudio, such as the agent’s."
      >
        {setups.data === undefined ? (
          setups.error === null ? (
            <Skeleton lines={5} label="Loading configurations" />
          ) : (
            <ErrorState error={setups.error} onRetry={() => void setups.refetch()} />
          )
        ) : (
          <ClientChoice setups={agentSetups(setups.data, agent.id, os)} os={os} onOsChange={setOs} />
        )}
      </Card>
    </Stack>
  );
}

function ClientChoice({
  setups,
  os,
  onOsChange,
}: {
  readonly setups: readonly ClientSetup[] | null;
  readonly os: OperatingSystem;
  readonly onOsChange: (os: OperatingSystem) => void;
}) {
  const [client, setClient] = useState<string>('claude-desktop');
  const setup = setups?.find(({ id }) => id === client) ?? setups?.[0];
  if (setups === null || setup === undefined) {
    return (
      <p>
        Start <code>paretostudio-mcp</code> with <code>--agent</code> and the id at the end of the address
        above, or give a client that address.
      </p>
    );
  }
  return (
    <>
      <Stack direction="row" gap={3}>
        <SelectField
          label="Client"
          value={setup.id}
          options={setups.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={({ target }) => setClient(target.value)}
        />
        <SystemField os={os} onChange={onOsChange} />
      </Stack>
      <ClientSetupView setup={setup} />
    </>
  );
}
