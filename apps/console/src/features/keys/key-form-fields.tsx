import { PERMISSION_PRESETS, type PermissionPreset } from '@paretostudio/permissions';
import type { RefObject } from 'react';
import { Link } from 'react-router';
import { CheckboxField, RadioCards, SelectField, TextArea, TextField } from '../../ui/fields.js';
import { dayOf, EXPIRY_OPTIONS, type ExpiryChoice } from './expiry-choice.js';
import styles from './key-form.module.css';
import { PermissionPicker } from './permission-picker.js';
import type { KeyForm } from './use-key-form.js';

/** The fields of a key: what it is called, what it may do, how long, from where and how often. */
export function KeyFormFields({
  form,
  nameField,
  keptExpiry,
}: {
  readonly form: KeyForm;
  /** For the focus when the form opens. */
  readonly nameField: RefObject<HTMLInputElement | null>;
  /** How the expiry that the key has now is called; only for a key that exists. */
  readonly keptExpiry?: string;
}) {
  const { values, errors, set } = form;
  const error = errors.custom ?? errors.preset;
  return (
    <>
      <TextField
        ref={nameField}
        label="Name"
        description="One key for each client: then you know later which one to revoke."
        placeholder="Claude Desktop — laptop"
        autoComplete="off"
        value={values.name}
        error={errors.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <div className={styles.part} data-invalid={error === undefined ? undefined : true}>
        <RadioCards
          legend="Permissions"
          options={PERMISSION_PRESETS.map(({ id, title, description }) => ({
            value: id,
            label: title,
            description,
          }))}
          value={values.preset}
          onChange={(preset) => set({ preset: preset as PermissionPreset['id'] })}
        />
        {error !== undefined && (
          <div className={styles.error} role="alert">
            {error}
          </div>
        )}
        {values.preset === 'custom' && (
          <PermissionPicker draft={values.custom} onChange={(custom) => set({ custom })} />
        )}
        <p className={styles.muted}>
          A key never does more than your own role and the plan allow, whatever is chosen here.
        </p>
      </div>
      <ExpiryFields form={form} keptExpiry={keptExpiry} />
      <LimitFields form={form} />
    </>
  );
}

function ExpiryFields({
  form,
  keptExpiry,
}: {
  readonly form: KeyForm;
  readonly keptExpiry: string | undefined;
}) {
  const { values, errors, set } = form;
  const kept = keptExpiry === undefined ? [] : [{ value: 'kept' as const, label: keptExpiry }];
  return (
    <div className={styles.row}>
      <SelectField
        label="Expires"
        value={values.expiry}
        error={errors.expiry}
        options={[...kept, ...EXPIRY_OPTIONS]}
        onChange={(event) => set({ expiry: event.target.value as ExpiryChoice })}
      />
      {values.expiry === 'date' && (
        <TextField
          label="Last day"
          type="date"
          min={dayOf(new Date())}
          value={values.expiryDate}
          error={errors.expiryDate}
          onChange={(event) => set({ expiryDate: event.target.value })}
        />
      )}
    </div>
  );
}

function LimitFields({ form }: { readonly form: KeyForm }) {
  const { values, errors, requestsMax, set } = form;
  const isUsed = values.cidrs !== '' || values.requestsPerDay !== '' || values.humanConfirmation;
  const isWrong = errors.cidrs !== undefined || errors.requestsPerDay !== undefined;
  return (
    <details className={styles.more} open={isWrong || isUsed || undefined}>
      <summary className={styles.summary}>Limits: addresses, requests a day, confirmation</summary>
      <div className={styles.limits}>
        <TextArea
          label="Allowed addresses"
          optional
          mono
          rows={2}
          description="Addresses or ranges, one on each line. Empty: from anywhere."
          placeholder={'203.0.113.7\n10.0.0.0/8'}
          spellCheck={false}
          value={values.cidrs}
          error={errors.cidrs}
          onChange={(event) => set({ cidrs: event.target.value })}
        />
        <TextField
          label="Requests a day"
          optional
          inputMode="numeric"
          autoComplete="off"
          description={
            requestsMax === null ? (
              'At most what the plan has.'
            ) : (
              <>
                At most {requestsMax.toLocaleString('en')}, which is what your plan has for all keys together.{' '}
                <Link to="/settings/billing">Plans</Link>
              </>
            )
          }
          value={values.requestsPerDay}
          error={errors.requestsPerDay}
          onChange={(event) => set({ requestsPerDay: event.target.value })}
        />
        <CheckboxField
          label="Ask a person before anything is deleted"
          description="Clients that can ask must do so before destructive tools run with this key; clients that cannot are refused."
          checked={values.humanConfirmation}
          onChange={(event) => set({ humanConfirmation: event.target.checked })}
        />
      </div>
    </details>
  );
}
