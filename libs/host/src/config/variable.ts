/** What became of one variable's text: its value, or what is wrong with it (never quoting a secret). */
export type ParsedVariable<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** The programs that are configured by the environment: the whole server, and MCP alone. */
export type Program = 'api' | 'mcp';

/** One environment variable: how it is described, what it defaults to and how its text is read. */
export interface Variable<T> {
  /** The name in the environment, for example `PORT`. */
  readonly name: string;
  /** One sentence for the table of the docs. */
  readonly description: string;
  /** The shape in words, for example `integer, 1..65535`. */
  readonly type: string;
  /** The text that stands in when the variable is absent; null when absence is a value of its own. */
  readonly default: string | null;
  /** What the docs say instead of the default, when absence means something that is worked out. */
  readonly defaultNote?: string;
  /** Whether the value may never be printed and may be given as `<NAME>_FILE`. */
  readonly secret: boolean;
  /** What `NODE_ENV=production` demands beyond the type, in words; null for nothing. */
  readonly production: string | null;
  /** The programs that read it; to others it may say anything. Default: every program. */
  readonly readBy?: readonly Program[];
  /** The programs that cannot do without it. Default: none. */
  readonly neededBy?: readonly Program[];
  /** Reads a text that is present and not empty; the problem is a clause that follows the name. */
  parse(text: string): ParsedVariable<T>;
}

/** What a table of variables yields: each value, or null where the variable is absent and has no default. */
export type VariableValues<Table extends { readonly [key: string]: Variable<unknown> }> = {
  readonly [Key in keyof Table]: Table[Key] extends Variable<infer T> ? T | null : never;
};

/** Says that a text is a fine value. */
export function parsed<T>(value: T): ParsedVariable<T> {
  return { ok: true, value };
}

/** Says what is wrong with a text, as a clause that follows the variable's name. */
export function problem<T>(text: string): ParsedVariable<T> {
  return { ok: false, problem: text };
}

/** Whether a program reads a variable. */
export function isReadBy(program: Program, { readBy }: Pick<Variable<unknown>, 'readBy'>): boolean {
  return readBy === undefined || readBy.includes(program);
}
