import { IsIn, IsIP, IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { JSONSchema } from 'class-validator-jsonschema';
import { Optional } from '../validation/optional.js';

/** Highest cost that one verification can charge. */
export const VERIFY_COST_MAX = 1000;

/** Most alike requests that one verification can ask about. */
export const VERIFY_REQUESTS_MAX = 1000;

/** A key that somebody presented to a service, and what they want with it. */
export class VerifyApiKeyInput {
  @JSONSchema({ description: 'The key exactly as it was presented. It is neither stored nor echoed.' })
  @IsString()
  @MinLength(1)
  @MaxLength(256)
  key!: string;

  @JSONSchema({ description: 'The action that the key must be allowed.' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  action?: string;

  @JSONSchema({ description: 'The resource that `action` belongs to, such as svc_billing.', default: 'self' })
  @Optional()
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  resource?: string;

  @JSONSchema({
    description: 'How much of the daily quota of the presented key’s account each request takes.',
    default: 0,
  })
  @Optional()
  @IsInt()
  @Min(0)
  @Max(VERIFY_COST_MAX)
  cost?: number;

  @JSONSchema({
    description: 'How much of the burst limit of the presented key’s account each request takes.',
    default: 0,
  })
  @Optional()
  @IsIn([0, 1])
  burst?: 0 | 1;

  @JSONSchema({
    description:
      'How many alike requests are asked about, each of `cost` and `burst`; the first that fit are let in, and `granted` tells how many.',
    default: 1,
  })
  @Optional()
  @IsInt()
  @Min(1)
  @Max(VERIFY_REQUESTS_MAX)
  requests?: number;

  @JSONSchema({ description: 'Address that the key was presented from; needed for keys bound to addresses.' })
  @Optional()
  @IsIP()
  address?: string;
}
