import { compareReports } from './compare-reports.mjs';

const report = (text) => new Map([['quotas.api.md', text]]);

describe('compareReports', () => {
  it('tells nothing of reports that agree', () => {
    expect(compareReports(report('a\nb'), report('a\nb'))).toEqual([]);
  });

  it('names lines that went and lines that came, repeated ones as often as they changed', () => {
    expect(compareReports(report('a\nb\nb'), report('a\nb\nc'))).toEqual(['quotas.api.md:\n- b\n+ c']);
  });

  it('tells of lines in another order', () => {
    expect(compareReports(report('a\nb'), report('b\na'))).toEqual([
      'quotas.api.md:\n  the same lines in another order',
    ]);
  });

  it('tells of an entry that came without a report, and of a report whose entry went', () => {
    expect(compareReports(new Map(), report('a'))).toEqual(['quotas.api.md: there is no committed report.']);
    expect(compareReports(report('a'), new Map())).toEqual([
      'quotas.api.md: there is no such entry any more.',
    ]);
  });
});
