/** `metric{label="value"} > 1`, `rate(metric[1m]) > 1` or `absent(metric)`: as much as our rules are made of. */
const EXPRESSION =
  /^(?:(rate|absent)\()?([a-z0-9_]+)(?:\{([a-z]+)="([^"]+)"\})?(?:\[(?:\d+)m\])?\)?(?: > ([0-9.]+))?$/;

/** One alert for Prometheus, judged on what a server tells. */
export class AlertRule {
  readonly metric: string;
  readonly #kind: string;
  readonly #label: string | null;
  readonly #bound: number;

  /** @throws {@link Error} If the expression is of a kind that is not known here. */
  constructor(
    readonly name: string,
    private readonly expression: string,
    bound?: number,
  ) {
    const [, kind = 'value', metric, label, value, written] = EXPRESSION.exec(expression) ?? [];
    if (metric === undefined) throw new Error(`The expression of ${name} cannot be read: ${expression}`);
    this.metric = metric;
    this.#kind = kind;
    this.#label = label === undefined ? null : `${label}="${value}"`;
    this.#bound = bound ?? Number(written ?? 0);
  }

  /** The same with another bound. */
  withBound(change: (bound: number) => number): AlertRule {
    return new AlertRule(this.name, this.expression, change(this.#bound));
  }

  /**
   * Tells whether the condition holds.
   *
   * @param before - What the server told earlier, in Prometheus' text form; for rates.
   * @param seconds - How much earlier that was.
   */
  isTrue(before: string, after: string, seconds: number): boolean {
    const values = this.#valuesOf(after);
    if (this.#kind === 'absent') return values.length === 0;
    if (this.#kind === 'value') return values.some((value) => value > this.#bound);
    return (sum(values) - sum(this.#valuesOf(before))) / seconds > this.#bound;
  }

  #valuesOf(text: string): number[] {
    return text
      .split('\n')
      .map((line) => /^([a-z0-9_]+)(?:\{(.*)\})? (\S+)$/.exec(line))
      .filter((found) => found?.[1] === this.metric)
      .filter((found) => this.#label === null || (found?.[2] ?? '').split(',').includes(this.#label))
      .map((found) => Number(found?.[3]));
  }
}

/** Reads the names and expressions of a file of rules, each expression on one line. */
export function readAlertRules(yaml: string): readonly AlertRule[] {
  return Array.from(
    yaml.matchAll(/- alert: (\w+)\n\s+expr: (.+)\n/g),
    ([, name = '', expression = '']) => new AlertRule(name, expression),
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
