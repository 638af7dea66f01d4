import { Ellipsis } from 'lucide-react';
import { useNavigate } from 'react-router';
import { Button } from '../../../ui/button.js';
import { PageHeader } from '../../../ui/page-header.js';
import { UserText } from '../../../ui/user-text.js';
import type { LibraryKind } from './library-kind.js';
import type { RecordFacts } from './record-facts.js';
import { RecordMenu } from './record-menu.js';
import { LEAVE_FREELY } from './unsaved-guard.js';
import { VisibilityBadge } from './visibility-badge.js';

/** The head of a record's page: what it is called, its version, who sees it, and what can be done with it as a whole. */
export function RecordHeader({ kind, record }: { readonly kind: LibraryKind; readonly record: RecordFacts }) {
  const navigate = useNavigate();
  const { title, name, version } = record;
  const list = `/${kind.path}`;
  return (
    <PageHeader
      back={{ to: list, label: kind.heading }}
      title={<UserText lines={2}>{title}</UserText>}
      tabTitle={title}
      description={
        <>
          <code>{name}</code> · version {version} <VisibilityBadge record={record} />
        </>
      }
      actions={
        <RecordMenu
          kind={kind}
          record={record}
          trigger={
            <Button icon={<Ellipsis size={16} aria-hidden />} aria-label={`More for ${title}`}>
              More
            </Button>
          }
          onLost={() => navigate(list, { replace: true, state: LEAVE_FREELY })}
        />
      }
    />
  );
}
