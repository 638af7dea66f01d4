import { Balancer } from './balancer.js';
import { Studio } from './use-studio.js';

/** Settings of {@link useCluster}. */
export interface ClusterOptions {
  /** Server processes to start before the first test; default 3. */
  readonly processes?: number;
  /** Variables of every process over the usual ones. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Server processes on one database behind one address, which is the public one of all of them. */
export class Cluster extends Studio {
  #balancer: Balancer | null = null;

  /** What leads to the servers. */
  get balancer(): Balancer {
    if (this.#balancer === null) throw new Error('The balancer is started before the first test.');
    return this.#balancer;
  }

  override get environment(): Readonly<Record<string, string>> {
    return { ...super.environment, LOG_LEVEL: 'info', PUBLIC_URL: this.balancer.url };
  }

  override async prepare(): Promise<void> {
    await super.prepare();
    const balancer = await Balancer.start();
    this.#balancer = balancer;
    this.atEnd(() => balancer.close());
  }

  /**
   * Lets plans hold so much from now on, whatever a server that starts writes into the plans.
   *
   * @param plans - Default: all of them.
   */
  async setLimits(
    { day, minute }: { readonly day: number; readonly minute: number },
    plans: readonly string[] = ['free', 'pro', 'team'],
  ): Promise<void> {
    await this.database.query(KEEP_LIMITS);
    await this.database.query(
      `insert into public.kept_limits select unnest($1::text[]), $2, $3
        on conflict (id) do update set day = excluded.day, minute = excluded.minute`,
      [plans, day, minute],
    );
    await this.database.query(
      'update paretostudio.plans set requests_per_day = $2, burst_per_minute = $3 where id = any($1)',
      [plans, day, minute],
    );
  }
}

const KEEP_LIMITS = `
  create table if not exists public.kept_limits (id text primary key, day integer, minute integer);
  create or replace function public.keep_limits() returns trigger language plpgsql as $$
  begin
    select day, minute into new.requests_per_day, new.burst_per_minute from public.kept_limits where id = new.id;
    return new;
  end $$;
  create or replace trigger keep_limits before insert or update on paretostudio.plans
    for each row when (new.id in ('free', 'pro', 'team')) execute function public.keep_limits();
`;

/** Gives a test file its cluster: started before its first test, ended after its last, also when one fails. */
export function useCluster({ processes = 3, environment = {} }: ClusterOptions = {}): Cluster {
  const cluster = new Cluster();
  beforeAll(async () => {
    await cluster.prepare();
    await Promise.all(Array.from({ length: processes }, () => cluster.start(environment)));
    for (const server of cluster.servers) cluster.balancer.add(server);
  });
  afterAll(() => cluster.end());
  return cluster;
}
