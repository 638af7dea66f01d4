import { refuseForApps, type ActionRow } from '@paretostudio/permissions';
import { Badge } from '../../ui/badge.js';
import { CheckboxField } from '../../ui/fields.js';
import { ACTION_GROUPS, type ActionGroup } from './action-groups.js';
import { choiceOf, STUDIO, withActions, type PermissionDraft } from './permission-draft.js';
import styles from './permission-picker.module.css';
import { useRightsNotes, type RightsNote } from './use-rights-notes.js';

const EFFECTS = { reads: null, changes: 'Writes', destroys: 'Deletes' } as const;

/** The actions of the studio as boxes to tick, in groups that open. */
export function StudioActionsPicker({
  draft,
  onChange,
  holder = 'key',
}: {
  readonly draft: PermissionDraft;
  readonly onChange: (draft: PermissionDraft) => void;
  /** Who is to hold them: an app is offered nothing that no app may hold. */
  readonly holder?: 'key' | 'app';
}) {
  const { noteFor } = useRightsNotes();
  return (
    <div className={styles.groups}>
      {GROUPS_OFFERED[holder].map((group) => (
        <Group key={group.id} group={group} draft={draft} onChange={onChange} noteFor={noteFor} />
      ))}
    </div>
  );
}

const GROUPS_OFFERED: Readonly<Record<'key' | 'app', readonly ActionGroup[]>> = {
  key: ACTION_GROUPS,
  app: ACTION_GROUPS.map((group) => ({
    ...group,
    actions: group.actions.filter(({ name }) => refuseForApps({ [STUDIO]: [name] }) === null),
  })),
};

function Group({
  group,
  draft,
  onChange,
  noteFor,
}: {
  readonly group: ActionGroup;
  readonly draft: PermissionDraft;
  readonly onChange: (draft: PermissionDraft) => void;
  readonly noteFor: (action: ActionRow) => RightsNote | null;
}) {
  const names = group.actions.map(({ name }) => name);
  const given = names.filter((name) => choiceOf(draft, STUDIO, name) !== 'none').length;
  const free = names.filter((name) => choiceOf(draft, STUDIO, name) !== 'covered');
  const isAll = given === names.length;
  const set = (actions: readonly string[], isChosen: boolean) =>
    onChange(withActions(draft, STUDIO, actions, isChosen));
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>
        <span>{group.title}</span>
        <span className={styles.count}>
          {given} of {names.length}
        </span>
      </summary>
      <div className={styles.boxes}>
        <CheckboxField
          label={`All of ${group.title}`}
          checked={isAll}
          disabled={free.length === 0}
          ref={(box) => {
            if (box !== null) box.indeterminate = given > 0 && !isAll;
          }}
          onChange={(event) => set(free, event.target.checked)}
        />
        {group.actions.map((action) => (
          <ActionBox
            key={action.name}
            action={action}
            isGiven={choiceOf(draft, STUDIO, action.name) !== 'none'}
            isCovered={choiceOf(draft, STUDIO, action.name) === 'covered'}
            note={noteFor(action)}
            onChange={(isChosen) => set([action.name], isChosen)}
          />
        ))}
      </div>
    </details>
  );
}

function ActionBox({
  action,
  isGiven,
  isCovered,
  note,
  onChange,
}: {
  readonly action: ActionRow;
  readonly isGiven: boolean;
  readonly isCovered: boolean;
  readonly note: RightsNote | null;
  readonly onChange: (isChosen: boolean) => void;
}) {
  const effect = EFFECTS[action.effect];
  return (
    <CheckboxField
      label={
        <>
          {action.title}{' '}
          {effect !== null && <Badge tone={effect === 'Deletes' ? 'danger' : 'neutral'}>{effect}</Badge>}{' '}
          {note !== null && <Badge tone="warning">{note.text}</Badge>}{' '}
          {isCovered && <Badge tone="info">By a wider entry</Badge>}
        </>
      }
      description={action.description}
      checked={isGiven}
      disabled={isCovered}
      onChange={(event) => onChange(event.target.checked)}
    />
  );
}
