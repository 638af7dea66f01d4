import { X } from 'lucide-react';
import { Badge } from '../../ui/badge.js';
import { CheckList } from '../../ui/check-list.js';
import { CodeBlock } from '../../ui/code-block.js';
import { IconButton } from '../../ui/icon-button.js';
import { ErrorState, Skeleton } from '../../ui/states.js';
import { ConnectionToolsPicker } from './connection-tools-picker.js';
import { otherEntries } from './other-entries.js';
import {
  ALL,
  isWiderGiven,
  patternsOf,
  toPermissions,
  withoutEntry,
  withPatterns,
  type PermissionDraft,
} from './permission-draft.js';
import styles from './permission-picker.module.css';
import { StudioActionsPicker } from './studio-actions-picker.js';
import { useResources, type NamedResource } from './use-resource-names.js';
import { useRightsNotes } from './use-rights-notes.js';

/** Chooses permissions one by one: actions of the studio, connections, agents. What it shows is what is sent. */
export function PermissionPicker({
  draft,
  onChange,
  holder = 'key',
}: {
  readonly draft: PermissionDraft;
  readonly onChange: (draft: PermissionDraft) => void;
  /** Who is to hold them: an app is offered nothing that no app may hold. */
  readonly holder?: 'key' | 'app';
}) {
  const { connections, agents, isPending, error } = useResources();
  const { mayUseTools } = useRightsNotes();
  const others = isPending ? [] : otherEntries(draft, setOf(connections), setOf(agents));
  return (
    <div className={styles.picker}>
      <section className={styles.part}>
        <h3>The studio</h3>
        <StudioActionsPicker draft={draft} onChange={onChange} holder={holder} />
      </section>
      {!mayUseTools && (
        <p className={styles.muted}>
          Your role cannot use tools of connections and agents yet: that needs editor.
        </p>
      )}
      <section className={styles.part}>
        <h3>Connections</h3>
        {isPending && <Skeleton lines={2} />}
        {error !== null && <ErrorState error={error} />}
        {!isPending && connections.length === 0 && (
          <p className={styles.muted}>
            There are no connections yet. {HOLDER_WORDS[holder]} can call the tools of those that you add
            under Connections.
          </p>
        )}
        {connections.map((connection) => (
          <ConnectionToolsPicker
            key={connection.resource}
            connection={connection}
            draft={draft}
            onChange={onChange}
          />
        ))}
      </section>
      <Agents agents={agents} draft={draft} onChange={onChange} holder={holder} />
      {others.length > 0 && (
        <section className={styles.part}>
          <h3>Other entries</h3>
          <p className={styles.muted}>Prefixes, services, and what is not in the account any more.</p>
          <ul className={styles.others}>
            {others.map(({ resource, action }) => (
              <li key={`${resource}: ${action}`}>
                <code>
                  {resource}: {action}
                </code>
                <IconButton
                  label={`Remove ${resource}: ${action}`}
                  icon={<X size={14} aria-hidden />}
                  onClick={() => onChange(withoutEntry(draft, resource, action))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <details className={styles.group}>
        <summary className={styles.summary}>Exactly what the {holder} gets</summary>
        <CodeBlock label="Permissions as JSON" code={JSON.stringify(toPermissions(draft), null, 2)} wrap />
      </details>
    </div>
  );
}

const HOLDER_WORDS = { key: 'A key', app: 'An app' } as const;

function Agents({
  agents,
  draft,
  onChange,
  holder,
}: {
  readonly agents: readonly NamedResource[];
  readonly draft: PermissionDraft;
  readonly onChange: (draft: PermissionDraft) => void;
  readonly holder: 'key' | 'app';
}) {
  const chosen = agents.filter(({ resource }) => patternsOf(draft, resource).includes(ALL));
  const change = (selected: ReadonlySet<string>) => {
    let next = draft;
    for (const { resource } of agents) {
      const has = patternsOf(next, resource).includes(ALL);
      if (selected.has(resource) && !has)
        next = withPatterns(next, resource, [...patternsOf(next, resource), ALL]);
      if (!selected.has(resource) && has) next = withoutEntry(next, resource, ALL);
    }
    onChange(next);
  };
  return (
    <section className={styles.part}>
      <h3>Agents</h3>
      <CheckList
        legend={`Agents whose tools the ${holder} may call`}
        items={agents.map(({ resource, name }) => ({
          value: resource,
          label: name,
          ...(isWiderGiven(draft) && { badge: <Badge tone="info">Partly by a wider entry</Badge> }),
        }))}
        selected={new Set(chosen.map(({ resource }) => resource))}
        onChange={change}
        empty={
          <p className={styles.muted}>
            There are no agents yet. {HOLDER_WORDS[holder]} can call the tools of those that you build under
            Agents.
          </p>
        }
      />
    </section>
  );
}

function setOf(resources: readonly NamedResource[]): ReadonlySet<string> {
  return new Set(resources.map(({ resource }) => resource));
}
