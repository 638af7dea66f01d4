const { TestEnvironment } = require('jest-environment-node');

/** Lets a file know that one of its tests failed, so that it tells what its servers logged. */
module.exports = class FailureEnvironment extends TestEnvironment {
  handleTestEvent({ name }) {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.global.aTestFailed = true;
  }
};
