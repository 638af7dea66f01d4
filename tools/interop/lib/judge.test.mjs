import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge } from './judge.mjs';

const results = (checks) => new Map([['ping', checks]]);
const nothing = { required: [], exceptions: [] };
const except = (...checks) => ({ required: [], exceptions: [{ scenario: 'ping', checks, reason: 'known' }] });

test('counts the checks that passed, and not those that only tell', () => {
  const verdict = judge(
    results([
      { id: 'a', status: 'SUCCESS' },
      { id: 'b', status: 'INFO' },
    ]),
    nothing,
  );
  assert.deepEqual(verdict, { passed: 1, excepted: 0, problems: [] });
});

for (const status of ['FAILURE', 'WARNING', 'SKIPPED']) {
  test(`takes ${status} for a problem, and says which check it was`, () => {
    const { problems } = judge(
      results([
        { id: 'a', status: 'SUCCESS' },
        { id: 'b', status, errorMessage: 'late' },
      ]),
      nothing,
    );
    assert.deepEqual(problems, [`ping: b: ${status} late`]);
  });
}

test('excuses the named check alone', () => {
  const { excepted, problems } = judge(
    results([
      { id: 'a', status: 'FAILURE' },
      { id: 'b', status: 'FAILURE', errorMessage: 'late' },
    ]),
    except('a'),
  );
  assert.equal(excepted, 1);
  assert.deepEqual(problems, ['ping: b: FAILURE late']);
});

test('takes an exception whose check passes for a problem', () => {
  const { problems } = judge(results([{ id: 'a', status: 'SUCCESS' }]), except('a'));
  assert.equal(problems.length, 1);
  assert.match(problems[0], /a is excepted, yet does not fail/);
});

test('takes an exception for what did not run for a problem', () => {
  const { problems } = judge(new Map(), except('a'));
  assert.equal(problems.length, 1);
});

test('takes a scenario without one passed check for a problem', () => {
  const { problems } = judge(results([{ id: 'a', status: 'INFO' }]), nothing);
  assert.deepEqual(problems, ['ping: no check of it passed.']);
});

test('takes a required scenario that did not run for a problem', () => {
  const { problems } = judge(new Map(), { required: ['ping'], exceptions: [] });
  assert.deepEqual(problems, ['ping did not run.']);
});
