import { RefreshCw } from 'lucide-react';
import { useIsMutating } from '@tanstack/react-query';
import { useMay } from '../../data/who.js';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { Notice } from '../../ui/notice.js';
import { ErrorState } from '../../ui/states.js';
import { Time } from '../../ui/time.js';
import { durationWords, protocolWords, toolCountWords } from './connection-words.js';
import type { ConnectionDetail } from './connections-queries.js';
import { problemWords } from './problem-words.js';
import { RevealedText } from './revealed-text.js';
import { ServerName, TestResult } from './test-result.js';
import { useTestConnection } from './use-test-connection.js';
import styles from './connections.module.css';

/** How the server of a connection does, and a button that asks it now. */
export function HealthCard({ connection }: { readonly connection: ConnectionDetail }) {
  const { id, server, latencyMs, toolsReadAt, tools, state, problem } = connection;
  const mayTest = useMay('test_connection');
  const test = useTestConnection(id);
  // Asked here, or after an edit.
  const isTesting = useIsMutating({ mutationKey: ['test-connection', id] }) > 0;
  return (
    <Card
      title="Health"
      actions={
        mayTest && (
          <Button
            variant="primary"
            size="s"
            icon={<RefreshCw size={14} aria-hidden />}
            pending={isTesting}
            onClick={() => test.mutate()}
          >
            Test now
          </Button>
        )
      }
    >
      {state === 'unread' && !isTesting && test.data === undefined && (
        <Notice title="The server was not read since the connection was made or changed">
          {mayTest ? 'Test it to see whether it answers, and which tools it has.' : 'An editor can test it.'}
        </Notice>
      )}
      {problem !== null && test.data === undefined && (
        <Notice tone="danger" title={problemWords(problem.reason).title}>
          <p>
            <RevealedText>{problem.detail}</RevealedText> <Time value={problem.at} />.
          </p>
          <p>{problemWords(problem.reason).advice}</p>
        </Notice>
      )}
      {test.error !== null && <ErrorState error={test.error} onRetry={() => test.mutate()} />}
      {test.data !== undefined && <TestResult test={test.data} isShort />}
      <dl className={styles.facts}>
        <div>
          <dt>Server (self-reported)</dt>
          <dd>{server === null ? 'Unknown' : <ServerName name={server.name} version={server.version} />}</dd>
        </div>
        <div>
          <dt>Protocol</dt>
          <dd>{server === null ? 'Unknown' : protocolWords(server)}</dd>
        </div>
        <div>
          <dt>Last checked</dt>
          <dd>{toolsReadAt === null ? 'Never' : <Time value={toolsReadAt} />}</dd>
        </div>
        <div>
          <dt>Response time</dt>
          <dd>{latencyMs === null ? 'Unknown' : durationWords(latencyMs)}</dd>
        </div>
        <div>
          <dt>Tools</dt>
          <dd>{toolCountWords(tools)}</dd>
        </div>
      </dl>
    </Card>
  );
}
