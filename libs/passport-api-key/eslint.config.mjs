import { library } from '../../tools/eslint/base.mjs';

// No code of ours needs @nestjs/passport; the range says which `AuthGuard` the strategy was tested under.
export default library({ ignoredDependencies: ['@nestjs/passport'] });
