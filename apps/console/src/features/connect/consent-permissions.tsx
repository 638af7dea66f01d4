import { RadioCards } from '../../ui/fields.js';
import { ConnectionToolsPicker } from '../keys/connection-tools-picker.js';
import { PermissionPicker } from '../keys/permission-picker.js';
import { StudioActionsPicker } from '../keys/studio-actions-picker.js';
import {
  APP_PRESETS,
  permissionsOf,
  resourceOf,
  type AuthorizationRequest,
  type ConsentChoice,
} from './consent-choice.js';
import styles from './connect.module.css';
import { GrantedActions } from './granted-actions.js';

/** Where the person chooses what the program may do; what it shows is what is consented to. */
export function ConsentPermissions({
  request,
  choice,
  onChange,
}: {
  readonly request: AuthorizationRequest;
  readonly choice: ConsentChoice;
  readonly onChange: (choice: ConsentChoice) => void;
}) {
  const { kind, title } = request.resource;
  const setCustom = (custom: ConsentChoice['custom']) => onChange({ preset: 'custom', custom });
  if (kind === 'connection') {
    const resource = resourceOf(request);
    const connection = { id: resource.slice(resource.indexOf('_') + 1), resource, name: title ?? resource };
    return <ConnectionToolsPicker connection={connection} draft={choice.custom} onChange={setCustom} />;
  }
  if (kind === 'agent') return <p>It may call every tool that the agent has selected, also new ones.</p>;
  return (
    <>
      <RadioCards
        legend="What it may do"
        options={APP_PRESETS.map(({ id, title: label, description }) => ({
          value: id,
          label,
          description: id === 'custom' ? 'Only what you choose, one by one.' : description,
        }))}
        value={choice.preset}
        onChange={(preset) =>
          // Choosing one by one begins at what was shown last.
          onChange({ preset, custom: preset === 'custom' ? permissionsOf(choice) : choice.custom })
        }
      />
      {choice.preset === 'custom' &&
        (kind === 'rest' ? (
          <PermissionPicker draft={choice.custom} onChange={setCustom} holder="app" />
        ) : (
          <StudioActionsPicker draft={choice.custom} onChange={setCustom} holder="app" />
        ))}
      <GrantedActions permissions={permissionsOf(choice)} />
      <p className={styles.muted}>
        It never does more than your own role and the plan allow, and never makes or changes API keys.
      </p>
    </>
  );
}
