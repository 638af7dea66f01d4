import { Notice } from '../../ui/notice.js';
import { countOf, durationWords, protocolWords } from './connection-words.js';
import type { ConnectionTest } from './connections-queries.js';
import { problemWords } from './problem-words.js';
import { RevealedText } from './revealed-text.js';
import styles from './connections.module.css';

/** How a server answered a test: what it is and how fast, or why it could not be read and what to do. */
export function TestResult({
  test,
  isShort = false,
}: {
  readonly test: ConnectionTest;
  /** In one sentence where the server answered: the rest stands beside it. */
  readonly isShort?: boolean;
}) {
  const { problem, server, latencyMs, tools } = test;
  if (problem !== null) {
    const { title, advice } = problemWords(problem.reason);
    return (
      <Notice tone="danger" title={title}>
        <p>
          <RevealedText>{problem.detail}</RevealedText>
        </p>
        <p>{advice}</p>
      </Notice>
    );
  }
  if (isShort) {
    return (
      <div role="status">
        <Notice tone="success" title="The server answers">
          {toolsText(tools)}
          {latencyMs !== null && ` in ${durationWords(latencyMs)}`}.
        </Notice>
      </div>
    );
  }
  return (
    <div role="status">
      <Notice tone="success" title="The server answers">
        <dl className={styles.facts}>
          {server !== null && (
            <>
              <div>
                <dt>Server</dt>
                <dd>
                  <ServerName name={server.name} version={server.version} />
                </dd>
              </div>
              <div>
                <dt>Protocol</dt>
                <dd>{protocolWords(server)}</dd>
              </div>
            </>
          )}
          {latencyMs !== null && (
            <div>
              <dt>Response time</dt>
              <dd>{durationWords(latencyMs)}</dd>
            </div>
          )}
          <div>
            <dt>Tools</dt>
            <dd>{toolsText(tools)}</dd>
          </div>
        </dl>
      </Notice>
    </div>
  );
}

/** What a server calls itself; unverified. */
export function ServerName({
  name,
  version,
}: {
  readonly name: string | null;
  readonly version: string | null;
}) {
  if (name === null) return 'It does not say';
  return <RevealedText>{version === null ? name : `${name} ${version}`}</RevealedText>;
}

function toolsText({ total, added, changed, gone, refused }: ConnectionTest['tools']): string {
  const news = [
    [added, 'new'],
    [changed, 'changed'],
    [gone, 'gone'],
    [refused, 'refused'],
  ] as const;
  const words = news.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return words.length === 0 ? countOf(total, 'tool') : `${countOf(total, 'tool')} (${words.join(', ')})`;
}
