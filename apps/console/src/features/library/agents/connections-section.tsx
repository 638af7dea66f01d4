import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../ui/button.js';
import { Notice } from '../../../ui/notice.js';
import { useMayNot } from '../shared/use-may-not.js';
import type { DraftConnection } from './agent-draft.js';
import { AGENT_LIMITS } from './agent-limits.js';
import type { AgentSectionProps } from './agent-section.js';
import styles from './chosen-list.module.css';
import { ConnectionChoice } from './connection-choice.js';
import { ConnectionPicker } from './connection-picker.js';

/** The connections whose tools the agent offers at its own address. */
export function ConnectionsSection({ draft, change, messages, isReadOnly }: AgentSectionProps) {
  const { connections } = draft;
  const [isPicking, setIsPicking] = useState(false);
  const isListDenied = useMayNot('list_connections');
  const replace = (next: DraftConnection) =>
    change({ connections: connections.map((each) => (each.id === next.id ? next : each)) });
  return (
    <>
      {connections.length === 0 && (
        <p className={styles.none}>No connections. At its address the agent offers its skills alone.</p>
      )}
      {connections.map((connection) => (
        <ConnectionChoice
          key={connection.id}
          connection={connection}
          isReadOnly={isReadOnly}
          onChange={replace}
          onRemove={() => change({ connections: connections.filter(({ id }) => id !== connection.id) })}
        />
      ))}
      {messages['connections'] !== undefined && <Notice tone="danger">{messages['connections']}</Notice>}
      {!isReadOnly &&
        (isListDenied ? (
          <p className={styles.none}>Your role does not let you see the connections of this account.</p>
        ) : (
          <div>
            <Button
              size="s"
              icon={<Plus size={14} aria-hidden />}
              disabled={connections.length >= AGENT_LIMITS.connectionsMax}
              onClick={() => setIsPicking(true)}
            >
              Add connections
            </Button>
          </div>
        ))}
      {isPicking && (
        <ConnectionPicker
          chosen={connections}
          onAdd={(connection) => change({ connections: [...connections, connection] })}
          onClose={() => setIsPicking(false)}
        />
      )}
    </>
  );
}
