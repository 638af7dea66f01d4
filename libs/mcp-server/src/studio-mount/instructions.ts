/** What a model is told of the server when it connects; short, since clients cut it. */
export const INSTRUCTIONS = [
  'ParetoStudio keeps a library of prompts, agents and skills, and the API keys that reach it.',
  'Search or list before you create, so that nothing is made twice; `get_*` returns one item whole, by id or name.',
  'Prompts of the library are also MCP prompts; skills and agents are also resources, as files ready to install.',
  'Before an update, read the item and pass its `version` as `expectedVersion`.',
  'Deleting and revoking are permanent and ask the person first: never confirm in their place.',
  'Connections and agents bring tools of other servers at MCP addresses of their own, `/mcp/conn_<id>` and `/mcp/agent/<id>`; here they are only managed.',
  'An operation counts against a daily quota: a refusal says what is spent and when it begins again. `whoami` costs nothing.',
].join('\n');
