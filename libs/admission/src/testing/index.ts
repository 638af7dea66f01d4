export { describeAdmission } from './describe-admission.js';
export type {
  AdmissionHarness,
  AdmissionHarnessAccount,
  AdmissionHarnessKey,
  MakeAdmissionHarness,
} from './admission-harness.js';
export { InMemoryAdmission, type InMemoryKey } from './in-memory-admission.js';
export type { Expectation, TestRunner } from '@paretostudio/quotas/testing';
