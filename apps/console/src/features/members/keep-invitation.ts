const KEPT = 'invitation';

/**
 * Takes the token of an invitation out of the address, so that it stands neither in the history nor in what is copied
 * from there, and keeps it for this tab: people may sign in first and come back.
 *
 * @returns The token of the address, else the one that was kept; null when there is none.
 */
export function takeInvitation(): string | null {
  const { hash, pathname } = window.location;
  const given = new URLSearchParams(hash.slice(1)).get('token');
  if (given !== null) {
    window.sessionStorage.setItem(KEPT, given);
    window.history.replaceState(window.history.state, '', pathname);
  }
  return given ?? keptInvitation();
}

/** The token that {@link takeInvitation} keeps; null when there is none. */
export function keptInvitation(): string | null {
  return window.sessionStorage.getItem(KEPT);
}

/** Forgets the token, once it is used or does not hold. */
export function forgetInvitation(): void {
  window.sessionStorage.removeItem(KEPT);
}
