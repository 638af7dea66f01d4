import { library } from '../../tools/eslint/base.mjs';

// The specs alone name permissions.
export default library({ ignoredDependencies: ['@paretostudio/permissions'] });
