import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CopyButton } from '../../../ui/copy-button.js';
import { Dialog } from '../../../ui/dialog.js';
import { Time } from '../../../ui/time.js';
import { UserText } from '../../../ui/user-text.js';
import type { Names } from '../data/use-names.js';
import type { UsageRecord } from '../data/usage-queries.js';
import { FactList } from '../fact-list.js';
import { actionWords } from '../model/action-words.js';
import { outcomeWords } from '../model/outcome-words.js';
import { surfaceWords } from '../model/record-words.js';
import { durationWords } from '../model/time-words.js';
import { OutcomeBadge } from '../outcome-badge.js';
import { ThingLabel } from '../thing-label.js';

const ERAS = { modern: 'Modern', legacy: 'Legacy' } as const;

/** All that was recorded of a request. */
export function RecordDialog({
  record,
  names,
  pathOf,
  onClose,
}: {
  readonly record: UsageRecord;
  readonly names: Names;
  /** The address of the records that have something in common with this one. */
  readonly pathOf: (condition: Readonly<Record<string, string>>) => string;
  readonly onClose: () => void;
}) {
  const { outcome, outcomeKind, requestId, keyId, memberId, connectionId, agentId, action } = record;
  const only = (condition: Readonly<Record<string, string>>) => (
    <Link
      to={pathOf(condition)}
      onClick={onClose}
      aria-label={`Only these: requests with the same ${Object.keys(condition).map(spokenOf).join()}`}
    >
      Only these
    </Link>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<UserText>{actionWords(action, connectionId !== null)}</UserText>}
      description={outcomeWords(outcome).meaning}
    >
      <FactList
        facts={[
          ['When', <When key="when" at={record.at} />],
          ['Outcome', <OutcomeBadge key="ended" outcome={outcome} kind={outcomeKind} />, only({ outcome })],
          ['HTTP status', record.status],
          ['Action or tool', <Code key="action" text={action} />, only({ action })],
          ['Key', keyId && <ThingLabel name={names.keys.of(keyId)} link />, keyId && only({ keyId })],
          ['Member', memberId && <ThingLabel name={names.members.of(memberId)} />],
          [
            'Connection',
            connectionId && <ThingLabel name={names.connections.of(connectionId)} link />,
            connectionId && only({ connectionId }),
          ],
          [
            'Agent',
            agentId && <ThingLabel name={names.agents.of(agentId)} link />,
            agentId && only({ agentId }),
          ],
          ['Interface', surfaceWords(record.surface)],
          ['Client', clientOf(record)],
          ['MCP generation', record.protocolEra && ERAS[record.protocolEra]],
          ['Duration', durationWords(record.durationMs)],
          ['Quota', costWords(record.cost)],
          [
            'Request ID',
            requestId && <Code key="id" text={requestId} />,
            requestId && <CopyButton text={requestId} label="Copy request ID" />,
          ],
        ]}
      />
    </Dialog>
  );
}

/** The name of a condition without the mark of an id. */
function spokenOf(condition: string): string {
  return condition.replace(/Id$/, '');
}

function When({ at }: { readonly at: string }) {
  return (
    <>
      <Time value={at} format="datetime" /> (<code>{at}</code>)
    </>
  );
}

function Code({ text }: { readonly text: string }) {
  return (
    <code>
      <UserText lines={null}>{text}</UserText>
    </code>
  );
}

/** What a client says of itself, which nobody has checked. */
function clientOf({ clientName, clientVersion }: UsageRecord): ReactNode {
  if (clientName === null) return null;
  return (
    <>
      <UserText lines={2}>{clientVersion === null ? clientName : `${clientName} ${clientVersion}`}</UserText>
      <br />
      <small>Reported by the client, not verified.</small>
    </>
  );
}

function costWords(cost: number): string {
  if (cost === 0) return 'Not counted';
  return cost === 1 ? 'Counted as 1 request' : `Counted as ${cost} requests`;
}
