import { judgePostmaster } from './orphan.js';

const ours = [
  '/opt/native/bin/postgres',
  '-D',
  '/state/data',
  '-p',
  '5433',
  '-c',
  'cluster_name=embedded-postgres',
];

describe('judgePostmaster', () => {
  it('knows a server of this folder that this library started', () => {
    expect(judgePostmaster(ours, '/state/data')).toBe('ours');
    expect(judgePostmaster([ours.join(' ')], '/state/data')).toBe('ours');
  });

  it('does not claim a server that somebody else started on this folder', () => {
    expect(judgePostmaster(['postgres', '-D', '/state/data'], '/state/data')).toBe('foreign');
  });

  it.each([
    ['nothing', null],
    ['a server of another folder', ours.map((part) => part.replace('/state/data', '/state/data2'))],
    ['a server of a folder above', ours.map((part) => part.replace('/state/data', '/state'))],
    ['a program that only speaks of the folder', ['vim', ...ours]],
    ['a program with a like name', ['/usr/bin/postgres-exporter', ...ours.slice(1)]],
    ['an unreadable command line', []],
  ])('takes %s for unrelated', (_what, command) => {
    expect(judgePostmaster(command, '/state/data')).toBe('unrelated');
  });
});
