/** Leaves the console for another site's page; a function of its own so that a test can look at it. */
export function goTo(url: string): void {
  window.location.assign(url);
}
