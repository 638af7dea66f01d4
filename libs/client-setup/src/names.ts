/** The npm name of the stdio program; `npx <name>` starts it. */
export const PACKAGE_NAME = 'paretostudio-mcp';

/**
 * The name of the server in the MCP registry; `mcpName` of the npm package must be the same, for the registry proves
 * by it that both have one owner.
 */
export const MCP_REGISTRY_NAME = 'io.github.paretostudio/paretostudio-mcp';

/** What the server is called in the configuration of a client. */
export const SERVER_NAME = 'paretostudio';
/** The environment variable that the stdio program and the scripts take the key from. */
export const KEY_VARIABLE = 'PARETOSTUDIO_API_KEY';
/** Where the stdio program looks for the server when it is told nothing: on the same machine. */
export const DEFAULT_SERVER_URL = 'http://127.0.0.1:3000';
