import { Plus, X } from 'lucide-react';
import { Button } from '../../ui/button.js';
import { RadioCards, TextField, type RadioCard } from '../../ui/fields.js';
import { IconButton } from '../../ui/icon-button.js';
import { Stack } from '../../ui/stack.js';
import { type AuthenticationChoice, HEADERS_MAX, type HeaderDraft } from './connection-draft.js';
import type { ConnectionForm } from './use-connection-form.js';
import styles from './connections.module.css';

const OPTIONS: readonly RadioCard[] = [
  { value: 'none', label: 'None', description: 'The server is open to whoever reaches it.' },
  { value: 'bearer', label: 'Bearer token', description: 'One token, sent as Authorization: Bearer.' },
  { value: 'headers', label: 'Header fields', description: 'Other fields with secrets, such as X-Api-Key.' },
];

/** How a connection shows the server who it is; what is typed is stored encrypted and never shown again. */
export function AuthenticationFields({
  form: { draft, errors, set },
  keep,
}: {
  readonly form: ConnectionForm;
  /** What leaving the credentials as they are is called; absent where there are none, or they cannot be kept. */
  readonly keep?: RadioCard | undefined;
}) {
  const error = errors['authentication'];
  return (
    <Stack gap={3}>
      <RadioCards
        legend="Authentication"
        value={draft.authentication}
        options={keep === undefined ? OPTIONS : [keep, ...OPTIONS]}
        onChange={(value) => set({ authentication: value as AuthenticationChoice })}
      />
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      {draft.authentication === 'bearer' && (
        <TextField
          type="password"
          label="Token"
          description="Stored encrypted. Nobody sees it again, you included."
          autoComplete="off"
          spellCheck={false}
          maxLength={4200}
          mono
          value={draft.token}
          error={errors['authentication.token']}
          onChange={({ target }) => set({ token: target.value })}
        />
      )}
      {draft.authentication === 'headers' && (
        <HeaderRows rows={draft.headers} errors={errors} onChange={(headers) => set({ headers })} />
      )}
    </Stack>
  );
}

function HeaderRows({
  rows,
  errors,
  onChange,
}: {
  readonly rows: readonly HeaderDraft[];
  readonly errors: ConnectionForm['errors'];
  readonly onChange: (rows: readonly HeaderDraft[]) => void;
}) {
  const change = (id: number, part: Partial<HeaderDraft>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)));
  const add = () =>
    onChange([...rows, { id: Math.max(0, ...rows.map(({ id }) => id)) + 1, name: '', value: '' }]);
  return (
    <fieldset className={styles.headerRows}>
      <legend className={styles.legend}>Header fields</legend>
      <p className={styles.muted}>Values are stored encrypted. Nobody sees them again, you included.</p>
      {rows.map(({ id, name, value }, index) => (
        <div key={id} className={styles.headerRow}>
          <TextField
            label={`Name ${index + 1}`}
            placeholder="X-Api-Key"
            autoComplete="off"
            spellCheck={false}
            maxLength={128}
            mono
            value={name}
            error={errors[`authentication.headers.${index}.name`]}
            onChange={({ target }) => change(id, { name: target.value })}
          />
          <TextField
            type="password"
            label={`Value ${index + 1}`}
            autoComplete="off"
            spellCheck={false}
            maxLength={4096}
            mono
            value={value}
            error={errors[`authentication.headers.${index}.value`]}
            onChange={({ target }) => change(id, { value: target.value })}
          />
          {rows.length > 1 && (
            <IconButton
              label={`Remove header field ${index + 1}`}
              icon={<X size={16} aria-hidden />}
              className={styles.headerRemove}
              onClick={() => onChange(rows.filter((row) => row.id !== id))}
            />
          )}
        </div>
      ))}
      {rows.length < HEADERS_MAX && (
        <div>
          <Button size="s" icon={<Plus size={14} aria-hidden />} onClick={add}>
            Add a header field
          </Button>
        </div>
      )}
    </fieldset>
  );
}
