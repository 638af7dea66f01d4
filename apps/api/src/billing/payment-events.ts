import { Inject, Injectable } from '@nestjs/common';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import { ProblemException } from '@paretostudio/passport-api-key';
import {
  handlePaymentEvent,
  type PaymentEvent,
  type PaymentEventOutcome,
  type PaymentProvider,
  PaymentProviderUnavailableError,
  type StudioContext,
} from '@paretostudio/studio';
import { PROVIDER_SILENT } from './payment-event-refusals.js';

/** Carries out events of the payment provider. */
@Injectable()
export class PaymentEvents {
  constructor(@Inject(STUDIO_CONTEXT) private readonly context: StudioContext) {}

  /** @throws {@link ProblemException} `unavailable` when the provider does not answer: the event is to come again. */
  async take(payments: PaymentProvider, event: PaymentEvent): Promise<PaymentEventOutcome> {
    try {
      return await handlePaymentEvent(this.context, payments, event);
    } catch (error) {
      if (error instanceof PaymentProviderUnavailableError) throw new ProblemException(PROVIDER_SILENT);
      throw error;
    }
  }
}
