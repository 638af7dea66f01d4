import type { MakeAdmissionHarness } from './admission-harness.js';

export function describeAdmission(name: string, makeHarness: MakeAdmissionHarness): void {
  void [name, makeHarness];
}
