/** Where tools are used: at one connection, or at an agent, which offers the tools that it selects of several. */
export interface ToolTarget {
  readonly kind: 'connection' | 'agent';
  /** A UUID, in either case; untrusted. Anything else names nothing. */
  readonly id: string;
}
