const LABEL_LENGTH_MAX = 254;

/** Makes a label that can be kept and shown of what a provider calls an account; the subject where nothing is left. */
export function fitLabel(label: string, subject: string): string {
  const shown = label
    .replace(/\p{C}/gu, '')
    .trim()
    .slice(0, LABEL_LENGTH_MAX)
    .replace(/\p{Surrogate}/gu, '');
  return shown === '' ? subject.slice(0, LABEL_LENGTH_MAX) : shown;
}
