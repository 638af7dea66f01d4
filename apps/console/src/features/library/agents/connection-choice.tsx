import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { Fragment } from 'react';
import { Link } from 'react-router';
import { Badge } from '../../../ui/badge.js';
import { CheckList } from '../../../ui/check-list.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { SelectField } from '../../../ui/fields.js';
import { IconButton } from '../../../ui/icon-button.js';
import { ErrorState, Skeleton } from '../../../ui/states.js';
import { UserText } from '../../../ui/user-text.js';
import type { DraftConnection, ToolChoice } from './agent-draft.js';
import { AGENT_LIMITS } from './agent-limits.js';
import styles from './connection-choice.module.css';
import { toolsForAgentsQuery } from './connection-queries.js';
import { MAY_DESTROY, namesOnAgent, toolItems, type ToolItem } from './tool-items.js';

const CHOICES: readonly { readonly value: ToolChoice; readonly label: string }[] = [
  { value: 'all', label: 'All approved tools, now and later' },
  { value: 'chosen', label: 'Chosen tools' },
  { value: 'none', label: 'No tools' },
];

/** One connection of an agent, and which of its tools the agent offers. */
export function ConnectionChoice({
  connection,
  isReadOnly,
  onChange,
  onRemove,
}: {
  readonly connection: DraftConnection;
  readonly isReadOnly: boolean;
  readonly onChange: (connection: DraftConnection) => void;
  readonly onRemove: () => void;
}) {
  const { id, name, slug, choice, chosen } = connection;
  const tools = useQuery({ ...toolsForAgentsQuery(id), enabled: choice !== 'none' });
  return (
    <section className={styles.connection} aria-label={`Connection ${name}`}>
      <div className={styles.head}>
        <Link to={`/connections/${id}`} className={styles.name}>
          <UserText>{name}</UserText>
        </Link>
        <code className={styles.slug}>
          <UserText>{slug}</UserText>
        </code>
        {!isReadOnly && (
          <IconButton label={`Take ${name} out`} icon={<X size={15} aria-hidden />} onClick={onRemove} />
        )}
      </div>
      <SelectField
        label={`Tools of ${name}`}
        hideLabel
        value={choice}
        disabled={isReadOnly}
        options={CHOICES}
        onChange={({ target }) =>
          onChange({
            ...connection,
            choice: CHOICES.find(({ value }) => value === target.value)?.value ?? choice,
          })
        }
      />
      {choice !== 'none' &&
        (tools.data === undefined ? (
          tools.error === null ? (
            <Skeleton lines={3} label={`Loading the tools of ${name}`} />
          ) : (
            <ErrorState error={tools.error} onRetry={() => void tools.refetch()} />
          )
        ) : (
          <ToolLists
            connection={connection}
            items={toolItems(tools.data, chosen)}
            isReadOnly={isReadOnly}
            onChange={(next) => onChange({ ...connection, chosen: next })}
          />
        ))}
    </section>
  );
}

function ToolLists({
  connection,
  items,
  isReadOnly,
  onChange,
}: {
  readonly connection: DraftConnection;
  readonly items: readonly ToolItem[];
  readonly isReadOnly: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const { id, name, choice, chosen } = connection;
  const appearing = namesOnAgent(items, choice === 'all' ? null : chosen);
  const waiting = items.filter(
    ({ name: tool, state }) => state === 'waiting' && (choice === 'all' || chosen.includes(tool)),
  ).length;
  return (
    <>
      {choice === 'chosen' && (
        <CheckList
          legend={`Tools of ${name}`}
          items={items.map((item) => checkItem(item, isReadOnly))}
          selected={new Set(chosen)}
          empty={<p className={styles.note}>This connection has no tools yet.</p>}
          onChange={(selected) => onChange([...selected].slice(0, AGENT_LIMITS.connectionToolsMax))}
        />
      )}
      <p className={styles.note} role="status">
        {appearing.length === 0
          ? 'The agent gets no tool of this connection as it stands.'
          : `The agent gets ${appearing.length} ${appearing.length === 1 ? 'tool' : 'tools'}.`}
        {waiting > 0 && (
          <>
            {' '}
            {waiting} more {waiting === 1 ? 'follows' : 'follow'} once{' '}
            <Link to={`/connections/${id}`}>approved</Link>.
          </>
        )}
      </p>
      {appearing.length > 0 && (
        <Disclosure label="Their names on the agent">
          <ul className={styles.names}>
            {appearing.map((each) => (
              <li key={each}>
                <code>
                  <UserText lines={null}>{each}</UserText>
                </code>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

const STATES = {
  approved: null,
  waiting: <Badge tone="warning">waits for approval</Badge>,
  gone: <Badge tone="danger">gone from its server</Badge>,
  unknown: <Badge tone="danger">not known</Badge>,
} as const;

function checkItem(item: ToolItem, isReadOnly: boolean) {
  const { name, agentName, description, state, hints } = item;
  const place = agentName === null ? '' : `On the agent: ${agentName}. `;
  return {
    value: name,
    label: name,
    ...(place + description !== '' && { description: place + description }),
    badge: (
      <>
        {STATES[state]}{' '}
        {hints.map((hint) => (
          <Fragment key={hint}>
            <Badge tone={hint === MAY_DESTROY ? 'danger' : 'neutral'}>{hint}</Badge>{' '}
          </Fragment>
        ))}
      </>
    ),
    disabled: isReadOnly,
  };
}
