/** What an account on one plan may do, as data. */
export interface Plan {
  /** Stable name, such as `free`; stored with the account. */
  readonly id: string;
  /** Name that people read. */
  readonly title: string;
  /** Metered requests in one UTC day, for the account over all its keys; for each member when {@link perMember}. */
  readonly requestsPerDay: number;
  /** Whether {@link requestsPerDay} is multiplied by the number of members. */
  readonly perMember: boolean;
  /** Requests of any cost in one minute, for the account over all its keys. */
  readonly burstPerMinute: number;
  /** Most saved items of each kind; `null` means no cap. */
  readonly caps: PlanCaps;
  /** Features that the plan includes, by name. */
  readonly features: readonly string[];
}

/** Most saved items of each kind; `null` means no cap. Items above a cap stay readable; new ones are refused. */
export interface PlanCaps {
  readonly prompts: number | null;
  readonly agents: number | null;
  readonly skills: number | null;
}

/** Plans by id. */
export type PlanTable<Id extends string = string> = { readonly [K in Id]: Plan };
