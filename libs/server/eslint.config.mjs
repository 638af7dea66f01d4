import { library } from '../../tools/eslint/base.mjs';

// Nest wants rxjs beside it, and the entities want typeorm; no code of ours imports them.
export default library({ ignoredDependencies: ['rxjs', 'typeorm'] });
