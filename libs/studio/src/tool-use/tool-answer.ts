import type { JsonObject } from '@paretostudio/mcp-gateway';

/** What a call of a tool came to, when it was not refused. */
export type ToolAnswer =
  /** The tool's own result, errors of the tool included: those have `isError`. */
  | { readonly kind: 'result'; readonly result: JsonObject; readonly isError: boolean }
  /** A person is to be asked. The same call goes on with the answers and the state, which holds once and for it alone. */
  | { readonly kind: 'input_required'; readonly requests: JsonObject; readonly state: string }
  /** The target offers the caller no such tool: absent, not selected and not granted are answered alike. */
  | { readonly kind: 'unknown_tool' }
  /** The upstream answered with a JSON-RPC error instead of a result. */
  | { readonly kind: 'protocol_error'; readonly code: number; readonly message: string };
