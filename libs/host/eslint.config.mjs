import { library } from '../../tools/eslint/base.mjs';

// Nest wants rxjs beside it, and the entities want typeorm; no code of ours imports them. The fixture of the
// conformance suite alone is made with the SDK, and is no part of what is built.
export default library({ ignoredDependencies: ['rxjs', 'typeorm', '@modelcontextprotocol/server'] });
