import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonVariant } from './button.js';
import styles from './copy-button.module.css';

const SHOWN_MS = 2000;

/** Puts a text on the clipboard and says so; where the browser forbids it, it says that instead. */
export function CopyButton({
  text,
  label = 'Copy',
  variant = 'quiet',
  size = 's',
  onCopied,
}: {
  readonly text: string;
  readonly label?: string;
  readonly variant?: ButtonVariant;
  readonly size?: 's' | 'm';
  readonly onCopied?: () => void;
}) {
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = window.setTimeout(() => setOutcome(null), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    const isCopied = await writeToClipboard(text);
    setOutcome(isCopied ? 'copied' : 'failed');
    if (isCopied) onCopied?.();
  };
  return (
    <>
      <Button
        size={size}
        variant={variant}
        icon={outcome === 'copied' ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        onClick={() => void copy()}
      >
        {outcome === 'copied' ? 'Copied' : outcome === 'failed' ? 'Select and copy by hand' : label}
      </Button>
      <span role="status" className={styles.hidden}>
        {outcome === 'copied' ? 'Copied' : ''}
      </span>
    </>
  );
}

/** The clipboard is there on https and loopback alone; elsewhere the old command still works in most browsers. */
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  // Inside the dialog that holds the focus, which would take it back from anywhere else.
  const host = document.activeElement?.parentElement ?? document.body;
  host.append(area);
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
  }
}
