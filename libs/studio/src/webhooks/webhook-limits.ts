/** Bounds of webhooks; all inclusive. */
export const WEBHOOK_LIMITS = {
  /** Most endpoints of an account. */
  perAccountMax: 10,
  /** Longest address, in characters. */
  urlLengthMax: 2_048,
  /** Longest description, in characters. */
  descriptionLengthMax: 200,
  /** While so many messages wait for an endpoint, people can ask for no more. */
  waitingMax: 20,
  /** How long messages are signed with the secret before, too, when nothing is chosen: 24 hours. */
  overlapSecondsDefault: 86_400,
  /** Longest such time: 7 days. */
  overlapSecondsMax: 604_800,
} as const;

/**
 * Seconds from a failed attempt to the next one: nine attempts over about a day, and then the message is given up.
 */
export const WEBHOOK_RETRY_SECONDS = [10, 60, 300, 1_800, 7_200, 18_000, 28_800, 36_000] as const;

/** How long nothing arrives at an endpoint until it is disabled: 3 days. */
export const WEBHOOK_FAILING_MS = 3 * 86_400_000;

/** The kind of the message that a person asks for to try an endpoint. */
export const WEBHOOK_TEST_KIND = 'webhook.test';
