import { library } from '../../tools/eslint/base.mjs';

// Nest wants rxjs beside it, and the published types name those of Passport; no code of ours imports them.
export default library({ ignoredDependencies: ['rxjs', '@types/passport'] });
