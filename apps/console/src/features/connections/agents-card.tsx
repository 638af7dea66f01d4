import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMay } from '../../data/who.js';
import { ButtonLink } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { UserText } from '../../ui/user-text.js';
import { agentUsesQuery } from './agents-query.js';
import { countOf } from './connection-words.js';
import type { ConnectionDetail } from './connections-queries.js';
import { newAgentAddress } from './new-addresses.js';
import styles from './connections.module.css';

/** The agents that have a connection. */
export function AgentsCard({ connection: { id } }: { readonly connection: ConnectionDetail }) {
  const uses = useQuery(agentUsesQuery(id));
  const mayMakeAgents = useMay('create_agent');
  return (
    <Card
      title="Agents that use it"
      actions={
        mayMakeAgents && (
          <ButtonLink size="s" to={newAgentAddress(id)}>
            Create an agent with it
          </ButtonLink>
        )
      }
    >
      {uses.isPending && <Skeleton lines={2} label="Looking through the agents" />}
      {uses.isError && <ErrorState error={uses.error} onRetry={() => void uses.refetch()} />}
      {uses.data?.agents.length === 0 && (
        <p className={styles.muted}>
          No agent uses it. An agent offers chosen tools of it under stable names.
        </p>
      )}
      {uses.data !== undefined && uses.data.agents.length > 0 && (
        <ul className={styles.list}>
          {uses.data.agents.map(({ id: agentId, displayName, tools }) => (
            <li key={agentId} className={styles.listRow}>
              <Link to={`/agents/${agentId}`} className={styles.title}>
                <UserText>{displayName}</UserText>
              </Link>
              <span className={styles.muted}>
                {tools === null ? 'All approved tools' : countOf(tools, 'tool')}
              </span>
            </li>
          ))}
        </ul>
      )}
      {uses.data?.isPartial === true && (
        <p className={styles.muted}>Only the 50 agents that were changed last were looked through.</p>
      )}
    </Card>
  );
}
