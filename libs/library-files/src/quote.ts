const SHOWN_LENGTH_MAX = 80;

/** Puts untrusted text into a message: quoted, cut to a readable length, control characters escaped. */
export function quote(text: string): string {
  return JSON.stringify(text.length > SHOWN_LENGTH_MAX ? `${text.slice(0, SHOWN_LENGTH_MAX)}…` : text);
}
