const { appendFileSync } = require('node:fs');

/**
 * Appends the counts of one project's run to the file named in `TEST_COUNTS_FILE`, one JSON line a run, so that
 * the CI script adds up what really ran. Does nothing when the variable is not set.
 */
module.exports = class CountReporter {
  onRunComplete(_contexts, results) {
    const file = process.env.TEST_COUNTS_FILE;
    if (!file) return;
    const line = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    appendFileSync(file, JSON.stringify(line) + '\n');
  }
};
