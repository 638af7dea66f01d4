import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../ui/button.js';
import { Dialog } from '../../ui/dialog.js';
import { TextArea } from '../../ui/fields.js';
import { Notice } from '../../ui/notice.js';
import { Stack } from '../../ui/stack.js';
import { Skeleton } from '../../ui/states.js';
import { CallAnswer } from './call-answer.js';
import { CallFailure } from './call-failure.js';
import { type ConnectionDetail, type ConnectionTool, definitionQuery } from './connections-queries.js';
import { parseArguments, startingArguments } from './tool-arguments.js';
import { useCallTool } from './use-call-tool.js';

/** Calls a tool with arguments in JSON and shows its answer as text. Drawn while it is open. */
export function TryToolDialog({
  connection,
  tool,
  onClose,
}: {
  readonly connection: ConnectionDetail;
  readonly tool: ConnectionTool;
  readonly onClose: () => void;
}) {
  const formId = useId();
  const definition = useQuery(definitionQuery(connection.id, tool));
  const call = useCallTool(connection.id, tool.name);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="l"
      title={
        <>
          Try <code>{tool.name}</code>
        </>
      }
      description="This calls the real server, as you: what the tool does is done."
      footer={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            pending={call.isPending}
            disabled={definition.isPending}
          >
            Call the tool
          </Button>
        </>
      }
    >
      <Stack>
        {!tool.hints.readOnly && tool.hints.destructive && (
          <Notice tone="warning">By what it says, this tool may change or delete what is there.</Notice>
        )}
        {definition.isPending ? (
          <Skeleton lines={4} label="Loading the definition" />
        ) : (
          <Arguments
            formId={formId}
            initial={startingArguments(definition.data ?? null)}
            onCall={(value) => {
              if (!call.isPending) call.mutate(value);
            }}
          />
        )}
        {call.isPending && <Skeleton lines={2} label="Waiting for the answer" />}
        {!call.isPending && call.error !== null && <CallFailure error={call.error} />}
        {!call.isPending && call.data !== undefined && <CallAnswer {...call.data} />}
      </Stack>
    </Dialog>
  );
}

function Arguments({
  formId,
  initial,
  onCall,
}: {
  readonly formId: string;
  readonly initial: string;
  readonly onCall: (value: Record<string, unknown>) => void;
}) {
  const [text, setText] = useState(initial);
  const [error, setError] = useState<string | undefined>(undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const parsed = parseArguments(text);
    setError(parsed.ok ? undefined : parsed.message);
    if (parsed.ok) onCall(parsed.value);
  };
  return (
    <form id={formId} noValidate onSubmit={submit}>
      <TextArea
        label="Arguments"
        description="One JSON object, as the tool’s input schema says."
        rows={6}
        mono
        spellCheck={false}
        autoComplete="off"
        value={text}
        error={error}
        onChange={({ target }) => setText(target.value)}
      />
    </form>
  );
}
