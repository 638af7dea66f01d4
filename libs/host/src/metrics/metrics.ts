import type { GatewayStats, UpstreamFault } from '@paretostudio/mcp-gateway';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { McpLabels } from '../mcp/mcp-labels-of.js';

/** What the metrics that are read at scrape time are read from. */
export interface MetricsSources {
  /** Connections of the pool: open, idle, and requests that wait for one. */
  readonly pool: () => { readonly total: number; readonly idle: number; readonly waiting: number };
  /** The write-behind queue of usage records. */
  readonly usage: () => { readonly queued: number; readonly dropped: number };
  /** Requests that take a place of those that may be under way at once. */
  readonly placesTaken: () => number;
  /** Requests that wait for their admission. */
  readonly admissionWaiting: () => number;
  /** How busy the gateway is to upstream servers. */
  readonly gateway: () => GatewayStats;
  /** Age in seconds of the oldest snapshot open in the database; null when it cannot be told. */
  readonly oldestSnapshotSeconds: () => Promise<number | null>;
}

const GATEWAY_GAUGES: Readonly<Record<keyof GatewayStats, readonly [name: string, help: string]>> = {
  clients: ['gateway_clients', 'Clients of upstream servers that are open.'],
  callsInFlight: ['gateway_calls_in_flight', 'Calls of upstream servers that are not answered yet.'],
  callsWaiting: ['gateway_calls_waiting', 'Calls that stand in line for their upstream server.'],
  parked: ['gateway_calls_parked', 'Calls that wait for the answer of a person.'],
  breakersOpen: ['gateway_breakers_open', 'Upstream servers that are left alone after faults in a row.'],
};

/** Every metric of the server in one registry, in Prometheus' text form. Names and labels carry no identifiers of people. */
export class Metrics {
  readonly registry = new Registry();
  readonly #requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the first byte of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  readonly #shed = new Counter({
    name: 'http_requests_shed_total',
    help: 'Requests that were refused with 503 before anything was done for them, because too many were under way. They are in no other metric.',
    registers: [this.registry],
  });
  readonly #mcpMessages = new Counter({
    name: 'mcp_messages_total',
    help: 'Messages of MCP by mount (studio, connection, agent, none), action (a tool of ours, a method, or proxied_tool for all tools of upstream servers) and outcome: ok, a refusal code, or an HTTP status.',
    labelNames: ['mount', 'action', 'outcome'] as const,
    registers: [this.registry],
  });
  readonly #upstreamFaults = new Counter({
    name: 'gateway_upstream_faults_total',
    help: 'Faults of upstream servers by reason, those included that were met while tools were only read.',
    labelNames: ['reason'] as const,
    registers: [this.registry],
  });
  readonly #admissions = new Counter({
    name: 'admissions_total',
    help: 'Admission decisions by outcome: admitted, a refusal code, or unavailable.',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });
  readonly #statements = new Histogram({
    name: 'admission_statement_requests',
    help: 'Requests that left together in one admission statement.',
    labelNames: ['lane'] as const,
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024],
    registers: [this.registry],
  });

  constructor(sources: MetricsSources) {
    collectDefaultMetrics({ register: this.registry });
    this.#gauge('database_pool_connections', 'Open connections of the pool.', () => sources.pool().total);
    this.#gauge(
      'database_pool_idle_connections',
      'Connections of the pool that do nothing.',
      () => sources.pool().idle,
    );
    this.#gauge(
      'database_pool_waiting_requests',
      'Requests that wait for a connection.',
      () => sources.pool().waiting,
    );
    this.#gauge(
      'http_requests_under_way',
      'Requests under way that came within the last second.',
      sources.placesTaken,
    );
    this.#gauge(
      'admission_waiting_requests',
      'Requests that wait for their admission.',
      sources.admissionWaiting,
    );
    this.#gauge('usage_records_queued', 'Usage records not yet written.', () => sources.usage().queued);
    this.#gauge(
      'usage_records_dropped',
      'Usage records lost since the start because the queue was full.',
      () => sources.usage().dropped,
    );
    for (const [stat, [name, help]] of Object.entries(GATEWAY_GAUGES)) {
      this.#gauge(name, help, () => sources.gateway()[stat as keyof GatewayStats]);
    }
    this.#gauge(
      'database_oldest_snapshot_seconds',
      'Age of the oldest open snapshot; admission slows down when it is old.',
      sources.oldestSnapshotSeconds,
    );
  }

  /** Counts one answered request. `route` is the pattern, never the path. */
  observeRequest(method: string, route: string, status: number, seconds: number): void {
    this.#requests.observe({ method, route, status: String(status) }, seconds);
  }

  /** Counts one request that was refused because too many were under way. */
  countShed(): void {
    this.#shed.inc();
  }

  /** Counts one answered message of MCP. */
  countMcpMessage({ mount, action, outcome }: McpLabels): void {
    this.#mcpMessages.inc({ mount, action, outcome });
  }

  /** Counts one fault of an upstream server. */
  countUpstreamFault(reason: UpstreamFault): void {
    this.#upstreamFaults.inc({ reason });
  }

  /** Counts one admission decision. */
  countAdmission(outcome: string): void {
    this.#admissions.inc({ outcome });
  }

  /** Counts one admission statement that leaves. */
  observeStatement(lane: string, requests: number): void {
    this.#statements.observe({ lane }, requests);
  }

  #gauge(name: string, help: string, read: () => number | null | Promise<number | null>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        const value = await read();
        if (value === null) this.reset();
        else this.set(value);
      },
    });
  }
}
