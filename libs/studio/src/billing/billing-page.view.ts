import { IsString } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';

/** A page of the payment provider, opened for one person. */
export class BillingPageView {
  @JSONSchema({
    description: 'Where to send the browser, once and soon: the address is for this person alone.',
  })
  @IsString()
  url!: string;
}
