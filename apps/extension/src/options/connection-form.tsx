import { type FormEvent, useState } from 'react';
import { isUnencrypted } from '../connection/check-server-url.js';
import type { Connection } from '../connection/connection.js';
import { maskKey } from '../connection/mask-key.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/field.js';
import { Notice } from '../ui/notice.js';
import { FormRemark } from './form-remark.js';
import { judgeForm } from './judge-form.js';
import styles from './options.module.css';
import { useConnection } from './use-connection.js';

/** Where the server is and which key is shown there: to be saved, tried and forgotten. */
export function ConnectionForm({ saved: savedBefore }: { readonly saved: Connection | null }) {
  const { saved, remark, isUnderWay, save, test, forget } = useConnection(savedBefore);
  const [address, setAddress] = useState(savedBefore?.serverUrl ?? '');
  const [key, setKey] = useState('');
  const [isTried, setIsTried] = useState(false);
  const judged = judgeForm(address, key, saved);
  const errors = judged.ok || !isTried ? {} : judged.errors;
  const withConnection = (act: (connection: Connection) => void) => {
    setIsTried(true);
    if (!judged.ok || isUnderWay) return;
    setAddress(judged.connection.serverUrl);
    act(judged.connection);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    withConnection((connection) => save(connection, () => setKey('')));
  };
  const clear = () => {
    forget();
    setAddress('');
    setKey('');
    setIsTried(false);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label="Server"
        inputMode="url"
        autoComplete="url"
        spellCheck={false}
        placeholder="https://studio.example.org"
        description="Its address, as in the address bar of the console."
        value={address}
        error={errors.address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <TextField
        label="API key"
        type="password"
        autoComplete="off"
        spellCheck={false}
        description={
          saved === null
            ? 'From Settings → API keys of the console. It stays in this browser and is shown to that server alone.'
            : `${maskKey(saved.key)} is saved. Leave this empty to keep it.`
        }
        value={key}
        error={errors.key}
        onChange={(event) => setKey(event.target.value)}
      />
      {judged.ok && isUnencrypted(judged.connection.serverUrl) && (
        <Notice tone="warning">
          This server has no https address: everybody on the way can read the key.
        </Notice>
      )}
      <div className={styles.row}>
        <Button type="submit" variant="primary" pending={isUnderWay}>
          Save
        </Button>
        <Button pending={isUnderWay} onClick={() => withConnection(test)}>
          Test
        </Button>
        {saved !== null && (
          <Button pending={isUnderWay} onClick={clear}>
            Forget key and server
          </Button>
        )}
      </div>
      <FormRemark remark={remark} />
    </form>
  );
}
