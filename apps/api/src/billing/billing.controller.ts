import { Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiOperation } from '@nestjs/swagger';
import { STUDIO_CONTEXT } from '@paretostudio/host';
import { ProblemException, Public } from '@paretostudio/passport-api-key';
import {
  beginCheckout,
  BeginCheckoutInput,
  BillingPageView,
  BillingView,
  getBilling,
  openBillingPortal,
  type StudioContext,
} from '@paretostudio/studio';
import type { FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ForSessions } from '../http/for-sessions.decorator.js';
import { Call, type IncomingCall } from '../http/incoming-call.js';
import { unwrap } from '../http/unwrap.js';
import { PAYMENT_EVENT_FACTS } from './accept-payment-events.js';
import { PaymentEvents } from './payment-events.js';
import { NO_PAYMENTS, NOT_SIGNED } from './payment-event-refusals.js';
import { StripeEventBody, TakenPaymentEvent } from './payment-event-shapes.js';

/** What the account pays for, and the way to the payment provider and back. */
@Controller('v1/billing')
export class BillingController {
  constructor(
    @Inject(STUDIO_CONTEXT) private readonly context: StudioContext,
    @Inject(PaymentEvents) private readonly events: PaymentEvents,
  ) {}

  @Get()
  @ForSessions('get_billing', 'getBilling', 'What the account pays for')
  @Shapes({ output: BillingView })
  async get(@Call() { caller }: IncomingCall): Promise<BillingView> {
    return unwrap(await getBilling(this.context, caller));
  }

  @Post('checkout')
  @HttpCode(200)
  @ForSessions('begin_checkout', 'beginCheckout', 'Opens the page on which the founder pays for a plan')
  @Shapes({ input: BeginCheckoutInput, output: BillingPageView })
  async checkout(@Call() { caller }: IncomingCall, @Body() body: unknown): Promise<BillingPageView> {
    return unwrap(await beginCheckout(this.context, caller, checked(BeginCheckoutInput, body)));
  }

  @Post('portal')
  @HttpCode(200)
  @ForSessions(
    'open_billing_portal',
    'openBillingPortal',
    'Opens the page on which the founder changes or ends the subscription',
  )
  @Shapes({ output: BillingPageView })
  async portal(@Call() { caller }: IncomingCall): Promise<BillingPageView> {
    return unwrap(await openBillingPortal(this.context, caller));
  }

  @Post('stripe-events')
  @HttpCode(200)
  @Public()
  @RouteConfig(PAYMENT_EVENT_FACTS)
  @ApiOperation({
    operationId: 'takeStripeEvent',
    summary: 'Takes an event of Stripe, signed in `Stripe-Signature` over its very bytes',
  })
  @Shapes({ input: StripeEventBody, output: TakenPaymentEvent, isSigned: 'stripe' })
  async stripeEvent(@Req() request: FastifyRequest, @Body() body: Buffer): Promise<TakenPaymentEvent> {
    if (this.context.payments?.name !== 'stripe') throw new ProblemException(NO_PAYMENTS);
    const signature = request.headers['stripe-signature'];
    const event = this.context.payments.readEvent(body, typeof signature === 'string' ? signature : null);
    if (event === null) throw new ProblemException(NOT_SIGNED);
    return { outcome: await this.events.take(this.context.payments, event) };
  }
}
