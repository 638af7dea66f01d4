const POLL_MS = 25;

/**
 * Waits until a condition holds, looking again every 25 ms.
 *
 * @param what - What is waited for, for the message of the error.
 * @throws {@link Error} If it does not hold after `limitMs`.
 */
export async function waitUntil(
  what: string,
  holds: () => boolean | Promise<boolean>,
  limitMs = 20_000,
): Promise<void> {
  const deadline = Date.now() + limitMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Waited ${limitMs} ms in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
