import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.js';
import { CodeBlock } from '../../ui/code-block.js';
import { Notice } from '../../ui/notice.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { type ConnectionTool, definitionQuery } from './connections-queries.js';
import { RevealedText } from './revealed-text.js';

/** The whole definition of a tool, read when somebody wants to see it. */
export function ToolDefinition({
  connectionId,
  tool,
}: {
  readonly connectionId: string;
  readonly tool: ConnectionTool;
}) {
  const [isShown, setIsShown] = useState(false);
  const label = isShown ? 'Hide the whole definition' : 'Whole definition';
  return (
    <>
      <div>
        <Button
          size="s"
          variant="quiet"
          aria-expanded={isShown}
          aria-label={`${label} of ${tool.name}`}
          onClick={() => setIsShown(!isShown)}
        >
          {label}
        </Button>
      </div>
      {isShown && <Definition connectionId={connectionId} tool={tool} />}
    </>
  );
}

function Definition({
  connectionId,
  tool,
}: {
  readonly connectionId: string;
  readonly tool: ConnectionTool;
}) {
  const definition = useQuery(definitionQuery(connectionId, tool));
  if (definition.isPending) return <Skeleton lines={4} label="Loading the definition" />;
  if (definition.isError) {
    return <ErrorState error={definition.error} onRetry={() => void definition.refetch()} />;
  }
  if (definition.data === null) {
    return (
      <Notice tone="warning" title="The tool has another definition by now">
        Reload the page to see it as it is.
      </Notice>
    );
  }
  return (
    <CodeBlock label={`Definition of ${tool.name}`} code={definition.data} wrap>
      <RevealedText>{definition.data}</RevealedText>
    </CodeBlock>
  );
}
