import { projectDay } from './projection.js';

const RESET = new Date('2026-11-23T00:00:00Z');
const at = (time: string) => new Date(`2026-11-22T${time}Z`);

describe('projectDay', () => {
  it('goes on at the average pace of the UTC day', () => {
    expect(projectDay(100, 1_000, RESET, at('06:00:00'))).toEqual({ kind: 'lasts', usedAtReset: 400 });
    expect(projectDay(500, 1_000, RESET, at('06:00:00'))).toEqual({ kind: 'runs-out', at: at('12:00:00') });
  });

  it('lasts when the limit is met exactly at the reset, and runs out one request beyond', () => {
    expect(projectDay(500, 1_000, RESET, at('12:00:00')).kind).toBe('lasts');
    expect(projectDay(501, 1_000, RESET, at('12:00:00')).kind).toBe('runs-out');
  });

  it('says nothing in the first half hour, unless all is used already', () => {
    expect(projectDay(5, 1_000, RESET, at('00:29:59')).kind).toBe('early');
    expect(projectDay(5, 1_000, RESET, at('00:30:00')).kind).toBe('lasts');
    expect(projectDay(1_000, 1_000, RESET, at('00:01:00')).kind).toBe('spent');
  });

  it('projects nothing of nothing', () => {
    expect(projectDay(0, 1_000, RESET, at('12:00:00'))).toEqual({ kind: 'lasts', usedAtReset: 0 });
  });
});
