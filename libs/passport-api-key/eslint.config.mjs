import { library } from '../../tools/eslint/base.mjs';

// Nest wants rxjs beside it; no code of ours imports it.
export default library({ ignoredDependencies: ['rxjs'] });
