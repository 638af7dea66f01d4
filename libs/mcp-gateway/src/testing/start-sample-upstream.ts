/** How a sample upstream differs from the plain one. */
export interface SampleUpstreamOptions {
  /** Which protocol eras it serves; both unless told otherwise. */
  readonly era?: 'both' | 'modern' | 'legacy';
  /** What `Authorization: Bearer` must carry; without it everybody may enter. */
  readonly token?: string;
  /** Where it listens; 0, the default, takes a free port. */
  readonly port?: number;
  /** How many generated tools (`generated_0001`, …) come on top of the named ones. */
  readonly toolCount?: number;
}

/** A message as it reached the sample upstream, before its token was looked at. */
export interface UpstreamRequest {
  /** The JSON-RPC method; `response` for an answer to a question, `GET` and `DELETE` for those of a session. */
  readonly method: string;
  /** Header fields by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The tool of a `tools/call`. */
  readonly tool: string | null;
  /** The arguments of a `tools/call`. */
  readonly args: unknown;
}

/** A running sample upstream; its tools are listed in `tools/sample-upstream/README.md`. */
export interface SampleUpstream {
  readonly url: string;
  /** What came, oldest first; set `length` to 0 to forget. */
  readonly requests: UpstreamRequest[];
  /** Gives the tool `changing` another description, schema and hints; again gives the first ones back. */
  swap(): void;
  /** Replaces the listed tools with any values, malformed ones too; calls are answered as before. */
  setTools(tools: readonly unknown[]): void;
  /** Lets every request hang from now on. */
  pause(): void;
  /** Answers what hangs, and everything after it. */
  resume(): void;
  close(): Promise<void>;
}

/** Starts the sample server of this repository on 127.0.0.1, in this process. */
export async function startSampleUpstream(options: SampleUpstreamOptions = {}): Promise<SampleUpstream> {
  const program = new URL('../../../../tools/sample-upstream/lib/start-sample-upstream.mjs', import.meta.url);
  const module = (await import(program.href)) as {
    startSampleUpstream(options: SampleUpstreamOptions): Promise<SampleUpstream>;
  };
  return module.startSampleUpstream(options);
}
