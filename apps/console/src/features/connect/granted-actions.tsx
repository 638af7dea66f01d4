import { isAllowed, type ActionRow, type Permissions } from '@paretostudio/permissions';
import { Badge } from '../../ui/badge.js';
import { ACTION_GROUPS } from '../keys/action-groups.js';
import { PermissionText } from '../keys/permission-text.js';
import { STUDIO } from '../keys/permission-draft.js';
import { useResourceNames } from '../keys/use-resource-names.js';
import styles from './connect.module.css';

/** Says in words what permissions let a program do: each action of the studio by its title, then what is of others. */
export function GrantedActions({ permissions }: { readonly permissions: Permissions }) {
  const names = useResourceNames();
  const groups = ACTION_GROUPS.map(({ id, title, actions }) => ({
    id,
    title,
    actions: actions.filter(({ name }) => isAllowed(permissions, STUDIO, name)),
  })).filter(({ actions }) => actions.length > 0);
  const others = Object.fromEntries(Object.entries(permissions).filter(([resource]) => resource !== STUDIO));
  if (groups.length === 0 && Object.keys(others).length === 0) return <p>Nothing yet.</p>;
  return (
    <dl className={styles.granted} aria-label="What it may do">
      {groups.map(({ id, title, actions }) => (
        <div key={id}>
          <dt>{title}</dt>
          <dd>
            {actions.map((action, index) => (
              <ActionTitle key={action.name} action={action} isLast={index === actions.length - 1} />
            ))}
          </dd>
        </div>
      ))}
      {Object.keys(others).length > 0 && (
        <div>
          <dt>Tools</dt>
          <dd>
            <PermissionText permissions={others} names={names} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function ActionTitle({ action, isLast }: { readonly action: ActionRow; readonly isLast: boolean }) {
  return (
    <>
      <span title={action.description}>{action.title}</span>
      {action.effect === 'destroys' && (
        <>
          {' '}
          <Badge tone="danger">Deletes</Badge>
        </>
      )}
      {!isLast && ', '}
    </>
  );
}
