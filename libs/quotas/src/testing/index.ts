export { describeQuotaStore, type MakeQuotaStore, type QuotaStoreUnderTest } from './describe-quota-store.js';
export type { Expectation, TestRunner } from './test-runner.js';
