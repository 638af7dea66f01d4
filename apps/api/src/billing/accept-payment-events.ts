import type { RawBodyFacts } from '@paretostudio/host';
import { ProblemException } from '@paretostudio/passport-api-key';
import type { FastifyInstance } from 'fastify';
import { NO_PAYMENTS, NOT_SIGNED } from './payment-event-refusals.js';

/** What the route of payment events keeps. */
export interface PaymentEventFacts extends RawBodyFacts {
  readonly isPaymentEvent?: boolean;
}

/** Marks the route: its body stays as it came, because it is signed. */
export const PAYMENT_EVENT_FACTS: PaymentEventFacts = { rawBody: true, isPaymentEvent: true };

/** Bytes of an event: far above what is sent. */
const PAYMENT_EVENT_BYTES_MAX = 256 * 1024;

/** Bounds the events of the payment provider: what is not signed at all is refused before a byte of its body is read. */
export function acceptPaymentEvents(instance: FastifyInstance, isPaidFor: boolean): void {
  instance.addHook('onRoute', (route) => {
    if (!isOfEvents(route.config)) return;
    route.bodyLimit = PAYMENT_EVENT_BYTES_MAX;
    route.preParsing = (request, _reply, _payload, done) => {
      if (!isPaidFor) return done(new ProblemException(NO_PAYMENTS));
      return done(
        typeof request.headers['stripe-signature'] === 'string' ? null : new ProblemException(NOT_SIGNED),
      );
    };
  });
}

function isOfEvents(config: unknown): boolean {
  return (config as PaymentEventFacts | undefined)?.isPaymentEvent === true;
}
