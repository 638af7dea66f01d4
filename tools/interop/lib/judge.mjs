/**
 * What one run of the suite came to.
 *
 * @typedef {{ id: string, status: string, errorMessage?: string }} Check
 * @typedef {{ scenario: string, checks: string[], reason: string }} Exception
 * @typedef {{ passed: number, excepted: number, problems: string[] }} Verdict
 */

/** A check that only tells something, and neither passes nor fails. */
const TELLS = 'INFO';
const PASSED = 'SUCCESS';

/**
 * Judges a run by its single checks, not by the ticks of its summary: a scenario whose checks never ran has a tick too.
 *
 * Warnings and skipped checks are failures here. An exception names the checks that it excuses, and is a problem itself
 * as soon as one of them passes.
 *
 * @param {Map<string, Check[]>} results the checks of each scenario that ran
 * @param {{ required: string[], exceptions: Exception[] }} expected
 * @returns {Verdict}
 */
export function judge(results, { required, exceptions }) {
  const verdict = { passed: 0, excepted: 0, problems: [] };
  for (const [scenario, checks] of results) {
    const excused = new Set(exceptions.flatMap((each) => (each.scenario === scenario ? each.checks : [])));
    judgeScenario(scenario, checks, excused, verdict);
  }
  const absent = required.filter((scenario) => !results.has(scenario));
  verdict.problems.push(...absent.map((scenario) => `${scenario} did not run.`));
  verdict.problems.push(...exceptions.flatMap((exception) => explainStale(exception, results)));
  return verdict;
}

function judgeScenario(scenario, checks, excused, verdict) {
  for (const { id, status, errorMessage = '' } of checks) {
    if (status === TELLS) continue;
    if (status === PASSED) verdict.passed += 1;
    else if (excused.has(id)) verdict.excepted += 1;
    else verdict.problems.push(`${scenario}: ${id}: ${status} ${errorMessage}`);
  }
  const isEmpty = !checks.some(({ status }) => status === PASSED);
  if (isEmpty && excused.size === 0) verdict.problems.push(`${scenario}: no check of it passed.`);
}

function explainStale({ scenario, checks }, results) {
  const outcomes = results.get(scenario) ?? [];
  const isStale = (id) => !outcomes.some((check) => check.id === id && check.status !== PASSED);
  return checks
    .filter(isStale)
    .map((id) => `${scenario}: ${id} is excepted, yet does not fail: take it out of baseline.json.`);
}
