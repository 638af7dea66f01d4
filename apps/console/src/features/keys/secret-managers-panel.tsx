import type { OperatingSystem } from '@paretostudio/client-setup';
import { CodeBlock } from '../../ui/code-block.js';
import styles from './key-reveal.module.css';
import { secretCommands } from './secret-commands.js';
import { SystemField } from './system-field.js';

/** Commands that put the key into a secret manager; each asks for it, none has it in itself. */
export function SecretManagersPanel({
  os,
  onOsChange,
}: {
  readonly os: OperatingSystem;
  readonly onOsChange: (os: OperatingSystem) => void;
}) {
  return (
    <div className={styles.panel}>
      <p className={styles.muted}>
        Each command reads the key from standard input. It is no part of the command, so that it stands
        neither in the history of your shell nor in the list of processes.
      </p>
      <div className={styles.pickers}>
        <SystemField os={os} onChange={onOsChange} />
      </div>
      {secretCommands(os).map(({ id, title, command, note }) => (
        <section key={id} className={styles.manager}>
          <h3>{title}</h3>
          {command !== null && (
            <CodeBlock code={command} label={`Command for ${title}`} caption="Terminal" wrap />
          )}
          <p className={styles.muted}>{note}</p>
        </section>
      ))}
    </div>
  );
}
