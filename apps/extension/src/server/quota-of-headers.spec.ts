import { quotaOfHeaders } from './quota-of-headers.js';

const NOW = new Date('2030-05-05T12:00:00Z');
const quotaOf = (state: string, policy: string) =>
  quotaOfHeaders(new Headers({ RateLimit: state, 'RateLimit-Policy': policy }), NOW);

describe('quotaOfHeaders', () => {
  it('tells limit, rest and start of the daily meter, wherever it stands', () => {
    const expected = { limit: 50, remaining: 12, resetAt: new Date('2030-05-05T13:00:00Z') };

    expect(
      quotaOf('"requests";r=12;t=3600, "burst";r=1;t=2', '"requests";q=50;w=86400, "burst";q=60;w=60'),
    ).toEqual(expected);
    expect(
      quotaOf('"burst";r=1;t=2,"requests"; t=3600; r=12', '"burst";q=60, "requests";w=86400;q=50'),
    ).toEqual(expected);
  });

  it.each([
    ['', ''],
    ['"burst";r=1;t=2', '"burst";q=60;w=60'],
    ['"requests";r=12;t=3600', ''],
    ['"requests";r=many;t=3600', '"requests";q=50'],
    ['"requests";r=-1;t=3600', '"requests";q=50'],
    ['"requests";r=1e9;t=3600', '"requests";q=50'],
    [`"requests";r=${'9'.repeat(16)};t=3600`, '"requests";q=50'],
  ])('tells nothing of %j and %j', (state, policy) => {
    expect(quotaOf(state, policy)).toBeNull();
  });

  it('tells nothing where a page may not read the fields', () => {
    expect(quotaOfHeaders(new Headers(), NOW)).toBeNull();
  });
});
