/**
 * Puts what was saved into a draft, but for the fields that were typed in while the server was saving: those stay.
 *
 * @param now - The draft as it is.
 * @param sent - The draft as it was sent.
 * @param saved - What was saved, as a draft.
 */
export function keepTyping<Draft extends object>(now: Draft, sent: Draft, saved: Draft): Draft {
  const typed = Object.entries(now).filter(([field, value]) => value !== sent[field as keyof Draft]);
  return { ...saved, ...(Object.fromEntries(typed) as Partial<Draft>) };
}
