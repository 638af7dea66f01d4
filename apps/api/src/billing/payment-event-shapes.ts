import type { JsonSchema, PaymentEventOutcome } from '@paretostudio/studio';

/** Names the shape of an event: Stripe's own. */
export class StripeEventBody {}

/** What became of an event. */
export class TakenPaymentEvent {
  outcome!: PaymentEventOutcome;
}

/** Describes what the route of payment events takes and answers, by class name; the form of an event is Stripe's. */
export function paymentEventSchemas(): Readonly<Record<string, JsonSchema>> {
  return {
    [StripeEventBody.name]: {
      type: 'object',
      description: 'An event as Stripe sends it.',
      additionalProperties: true,
    },
    [TakenPaymentEvent.name]: {
      type: 'object',
      properties: {
        outcome: {
          type: 'string',
          enum: ['done', 'repeated', 'ignored'],
          description:
            'Whether it was carried out now, had been before, or is about no customer of this server.',
        },
      },
      required: ['outcome'],
      additionalProperties: false,
    },
  };
}
