import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import type { PaidPlanId } from './payment-provider.js';

/** Plans that are paid for, in the order of what they give. */
export const PAID_PLANS: readonly PaidPlanId[] = ['pro', 'team'];

/** Which plan to pay for. */
export class BeginCheckoutInput {
  @JSONSchema({
    description: 'Id of the plan; it holds once the payment provider has said that it is paid for.',
  })
  @IsIn(PAID_PLANS)
  plan!: PaidPlanId;
}
