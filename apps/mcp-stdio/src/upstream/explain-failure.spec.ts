import { explainFailure } from './explain-failure.js';
import { UpstreamFailure, type FailureFacts, type FailureKind } from './upstream-failure.js';

const SCENE = { address: 'https://studio.example', kind: 'library', mayHaveRun: true } as const;
const UNCERTAIN = 'The call may have been carried out; look before you repeat it.';

describe('explainFailure', () => {
  it.each<[FailureKind, FailureFacts, boolean]>([
    ['timeout', {}, true],
    ['interrupted', {}, true],
    ['too-large', {}, true],
    ['too-large', { status: 413 }, false],
    ['not-mcp', {}, true],
    ['not-mcp', { status: 200 }, false],
    ['unavailable', { status: 500 }, true],
    ['unavailable', { status: 502 }, true],
    ['unavailable', { status: 504 }, true],
    ['unavailable', { status: 503 }, false],
    ['unreachable', {}, false],
    ['name-not-found', {}, false],
    ['untrusted-certificate', {}, false],
    ['no-tls', {}, false],
    ['unauthorized', { status: 401 }, false],
    ['too-many-requests', { status: 429 }, false],
    ['redirected', { status: 302 }, false],
  ])('after %s %j says that the call may have run: %s', (kind, facts, isUncertain) => {
    const text = explainFailure(new UpstreamFailure(kind, facts), SCENE);

    expect(text.includes(UNCERTAIN)).toBe(isUncertain);
    expect(explainFailure(new UpstreamFailure(kind, facts), { ...SCENE, mayHaveRun: false })).not.toContain(
      UNCERTAIN,
    );
  });

  it.each([
    [1, 'in 1 second.'],
    [119, 'in 119 seconds.'],
    [121, 'in 3 minutes.'],
    [undefined, 'in a moment.'],
  ])('says a wait of %s seconds as people do', (retryAfterSeconds, words) => {
    const failure = new UpstreamFailure('too-many-requests', { retryAfterSeconds });

    expect(explainFailure(failure, SCENE)).toMatch(new RegExp(`Try again ${words}$`));
  });

  it('names the origin of a redirect alone', () => {
    const failure = new UpstreamFailure('redirected', {
      location: 'https://else.example/login?token=secret',
    });

    expect(explainFailure(failure, SCENE)).toMatch(/sends to https:\/\/else\.example; /);
    expect(explainFailure(failure, SCENE)).not.toContain('secret');
  });
});
