import { pages } from '../../tools/eslint/base.mjs';

export default pages;
