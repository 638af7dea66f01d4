import { CodeBlock } from '../../ui/code-block.js';
import type { ClientSetup } from './fill-setup.js';
import styles from './key-reveal.module.css';

/** What to do for one client: steps, its own command, the files to write, a link that installs. */
export function ClientSetupView({ setup }: { readonly setup: ClientSetup }) {
  const { title, steps, command, files, installLink, notes, documentation } = setup;
  return (
    <>
      <ol className={styles.steps}>
        {steps.map(({ text, command: typed }) => (
          <li key={text}>
            <p>{text}</p>
            {typed !== null && <CodeBlock code={typed} label="To type in a terminal" caption="Terminal" />}
          </li>
        ))}
      </ol>
      {installLink !== null && isSafeLink(installLink) && (
        <p>
          <a href={installLink} rel="noreferrer noopener">
            {installLink.startsWith('http') ? `Download for ${title}` : `Open in ${title}`}
          </a>
        </p>
      )}
      {command !== null && (
        <CodeBlock code={command} label={`Command for ${title}`} caption="Terminal" wrap />
      )}
      {files.map((file) => (
        <CodeBlock
          key={file.path}
          code={file.content}
          label={`Content of ${file.path}`}
          caption={file.committed ? `${file.path} (in the project, without the key)` : file.path}
          copyLabel="Copy file"
        />
      ))}
      {notes.map((note) => (
        <p key={note} className={styles.muted}>
          {note}
        </p>
      ))}
      {documentation !== null && (
        <p className={styles.muted}>
          <a href={documentation} rel="noreferrer noopener" target="_blank">
            What {title} says about its configuration
          </a>
        </p>
      )}
    </>
  );
}

/** A link of a web page or of the clients' own kinds; never script. */
function isSafeLink(link: string): boolean {
  return /^(https?|cursor|vscode|vscode-insiders):/i.test(link);
}
