export { createTestParts, type TestParts } from './create-test-parts.js';
