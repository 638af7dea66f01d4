import { IsIn } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { PLANS, type PlanId } from '@paretostudio/quotas';

/** Which plan to change to. */
export class SetPlanInput {
  @JSONSchema({ description: 'Id of the plan; holds from the next request, with no key change.' })
  @IsIn(Object.keys(PLANS))
  plan!: PlanId;
}
