const { TestEnvironment } = require('jest-environment-node');

/** Lets a file know whether the test that just ended failed, and whether any did, so that it shows what was seen. */
module.exports = class FailureEnvironment extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_start') this.global.thisTestFailed = false;
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    this.global.thisTestFailed = true;
    this.global.aTestFailed = true;
  }
};
