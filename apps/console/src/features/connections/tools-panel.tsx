import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { Card } from '../../ui/card.js';
import { SelectField } from '../../ui/fields.js';
import { LoadMore } from '../../ui/load-more.js';
import { SearchField } from '../../ui/search-field.js';
import { Stack } from '../../ui/stack.js';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states.js';
import { type ConnectionDetail, type ConnectionTool, toolsQuery } from './connections-queries.js';
import { filterTools, type ToolFilter } from './filter-tools.js';
import { RefusedTools } from './refused-tools.js';
import { ToolItem } from './tool-item.js';
import styles from './connections.module.css';

const FILTERS: readonly { readonly value: ToolFilter; readonly label: string }[] = [
  { value: 'all', label: 'All tools' },
  { value: 'approved', label: 'Approved' },
  { value: 'waiting', label: 'Waiting for approval' },
  { value: 'warned', label: 'With warnings' },
  { value: 'gone', label: 'Gone from the server' },
];

const TOOLS_AT_ONCE = 25;

/** The tools of a connection, searched and filtered, with those that were not taken. */
export function ToolsPanel({ connection }: { readonly connection: ConnectionDetail }) {
  const tools = useQuery(toolsQuery(connection.id));
  if (tools.data === undefined) {
    return tools.error === null ? (
      <Skeleton lines={8} label="Loading tools" />
    ) : (
      <ErrorState error={tools.error} onRetry={() => void tools.refetch()} />
    );
  }
  return (
    <Stack>
      {tools.data.length === 0 ? (
        <EmptyState title="No tools yet">
          {connection.toolsReadAt === null
            ? 'They are listed here once the server was read. Test the connection to read it.'
            : 'The server answers, and lists no tools.'}
        </EmptyState>
      ) : (
        <ToolList connection={connection} tools={tools.data} />
      )}
      <RefusedTools tools={connection.refusedTools} />
    </Stack>
  );
}

function ToolList({
  connection,
  tools,
}: {
  readonly connection: ConnectionDetail;
  readonly tools: readonly ConnectionTool[];
}) {
  const [filter, setFilter] = useState<ToolFilter>('all');
  const [words, setWords] = useState('');
  const [shownMax, setShownMax] = useState(TOOLS_AT_ONCE);
  // The field keeps what is typed itself; it is drawn anew to be emptied.
  const [resets, setResets] = useState(0);
  const found = filterTools(tools, filter, words);
  const shown = found.slice(0, shownMax);
  const showAll = () => {
    setFilter('all');
    setWords('');
    setResets(resets + 1);
  };
  return (
    <>
      <div className={styles.filters}>
        <SearchField key={resets} label="Search tools" value={words} onChange={setWords} />
        <SelectField
          label="Which tools"
          hideLabel
          value={filter}
          options={FILTERS}
          onChange={({ target }) => setFilter(target.value as ToolFilter)}
        />
      </div>
      <p className={styles.muted}>
        Names, descriptions and hints such as “read only” are the server’s own words: nobody has checked them.
      </p>
      {found.length === 0 ? (
        <EmptyState title="No tool matches" action={<Button onClick={showAll}>Show all tools</Button>}>
          Try other words, or another state.
        </EmptyState>
      ) : (
        <Card flush>
          <ul className={styles.tools} aria-label="Tools">
            {shown.map((tool) => (
              <ToolItem key={tool.name} connection={connection} tool={tool} />
            ))}
          </ul>
          <LoadMore
            shown={shown.length}
            noun={shown.length === 1 ? 'tool' : 'tools'}
            hasMore={shown.length < found.length}
            pending={false}
            onMore={() => setShownMax(shownMax + TOOLS_AT_ONCE)}
          />
        </Card>
      )}
    </>
  );
}
