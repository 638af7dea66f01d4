import { library } from '../../tools/eslint/base.mjs';

export default library();
