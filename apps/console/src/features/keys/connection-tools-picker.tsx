import { type ApiSchemas, valueOf } from '@paretostudio/api-client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../data/api.js';
import { readAll } from '../../data/use-pages.js';
import { Badge } from '../../ui/badge.js';
import { CheckList } from '../../ui/check-list.js';
import { SelectField } from '../../ui/fields.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { UserText } from '../../ui/user-text.js';
import {
  ALL,
  choiceOf,
  isOpened,
  isWiderGiven,
  patternsOf,
  withoutResource,
  withPatterns,
  type PermissionDraft,
} from './permission-draft.js';
import styles from './permission-picker.module.css';
import type { NamedResource } from './use-resource-names.js';

type Tool = ApiSchemas['ConnectionToolView'];

/** What of one connection a key may call: nothing, every tool, or tools by name. */
export function ConnectionToolsPicker({
  connection,
  draft,
  onChange,
}: {
  readonly connection: NamedResource;
  readonly draft: PermissionDraft;
  readonly onChange: (draft: PermissionDraft) => void;
}) {
  const { resource, name } = connection;
  const patterns = patternsOf(draft, resource);
  const access = patterns.includes(ALL) ? 'all' : isOpened(draft, resource) ? 'chosen' : 'none';
  // What was ticked comes back when somebody looks at "All tools" and changes their mind.
  const [lastChosen, setLastChosen] = useState<readonly string[]>(patterns.filter((each) => each !== ALL));
  const change = (next: string) => {
    if (access === 'chosen') setLastChosen(patterns);
    if (next === 'none') onChange(withoutResource(draft, resource));
    else onChange(withPatterns(draft, resource, next === 'all' ? [ALL] : lastChosen));
  };
  return (
    <div className={styles.resource}>
      <div className={styles.resourceRow}>
        <UserText>{name}</UserText>
        <SelectField
          label={`Access to ${name}`}
          hideLabel
          value={access}
          options={[
            { value: 'none', label: isWiderGiven(draft) ? 'What a wider entry gives' : 'No access' },
            { value: 'all', label: 'All tools, also new ones' },
            { value: 'chosen', label: 'Chosen tools' },
          ]}
          onChange={(event) => change(event.target.value)}
        />
      </div>
      {access === 'chosen' && (
        <ToolList
          connection={connection}
          chosen={patterns}
          isCovered={(tool) => choiceOf(draft, resource, tool) === 'covered'}
          onChange={(next) => onChange(withPatterns(draft, resource, next))}
        />
      )}
    </div>
  );
}

function ToolList({
  connection,
  chosen,
  isCovered,
  onChange,
}: {
  readonly connection: NamedResource;
  readonly chosen: readonly string[];
  /** Whether a prefix or an entry for everything gives a tool, whatever is ticked. */
  readonly isCovered: (tool: string) => boolean;
  readonly onChange: (patterns: readonly string[]) => void;
}) {
  const { id, name } = connection;
  const tools = useQuery({
    queryKey: ['connections', id, 'tools-for-keys'],
    queryFn: () =>
      readAll<Tool>((cursor) =>
        valueOf(
          api.GET('/v1/connections/{id}/tools', {
            params: { path: { id }, query: { limit: 100, ...(cursor && { cursor }) } },
          }),
        ),
      ),
  });
  if (tools.isPending) return <Skeleton lines={2} label="Loading tools" />;
  if (tools.isError) return <ErrorState error={tools.error} onRetry={() => void tools.refetch()} />;
  // Names that are in the key but not among the tools stay as boxes, so that nothing that is sent is unseen.
  const names = chosen.filter((pattern) => !pattern.endsWith(ALL));
  const covered = tools.data.map((tool) => tool.name).filter(isCovered);
  const gone = names.filter((each) => !tools.data.some((tool) => tool.name === each));
  return (
    <CheckList
      legend={`Tools of ${name}`}
      empty={<p className={styles.muted}>This connection has no tools yet.</p>}
      items={[
        ...gone.map((each) => ({
          value: each,
          label: each,
          badge: <Badge tone="warning">Not there now</Badge>,
        })),
        ...tools.data.map((tool) => itemOf(tool, isCovered(tool.name))),
      ]}
      selected={new Set([...names, ...covered])}
      onChange={(selected) =>
        onChange([
          ...chosen.filter((pattern) => pattern.endsWith(ALL)),
          ...[...selected].filter((each) => names.includes(each) || !covered.includes(each)),
        ])
      }
    />
  );
}

function itemOf({ name, title, description, state }: Tool, isCovered: boolean) {
  const isWaiting = state !== 'approved';
  return {
    value: name,
    label: title === null || title === name ? name : `${title} (${name})`,
    ...(description !== null && { description }),
    ...((isCovered || isWaiting) && {
      badge: (
        <>
          {isCovered && <Badge tone="info">By a wider entry</Badge>}{' '}
          {isWaiting && <Badge tone="warning">Waits for approval</Badge>}
        </>
      ),
    }),
    disabled: isCovered,
  };
}
