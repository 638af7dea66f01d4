import type { PromptVariableSpec } from '@paretostudio/library-files';

/** What a prompt is used by, as texts to copy. */
export interface UsageSnippets {
  /** The params of `prompts/get`. */
  readonly mcpParams: string;
  /** Reads the prompt as it is. */
  readonly curl: string;
  /** Reads the version with the label production. */
  readonly curlProduction: string;
}

/**
 * Writes how a saved prompt is reached over MCP and REST.
 *
 * @param origin - Where the server is, without a path.
 */
export function usageSnippets(
  { slug, variables }: { readonly slug: string; readonly variables: readonly PromptVariableSpec[] },
  origin: string,
): UsageSnippets {
  const values = variables
    .filter(({ required }) => required)
    .map(({ name, default: value }) => [name, value ?? `your ${name}`]);
  const params = values.length === 0 ? { name: slug } : { name: slug, arguments: Object.fromEntries(values) };
  const address = `${origin}/v1/prompts/${slug}`;
  return {
    mcpParams: JSON.stringify({ method: 'prompts/get', params }, null, 2),
    curl: curlOf(address),
    curlProduction: curlOf(`${address}?label=production`),
  };
}

/** The key is read from the environment, so that no history of a shell has it. */
function curlOf(address: string): string {
  return `curl -H "Authorization: Bearer $PARETOSTUDIO_API_KEY" "${address}"`;
}
