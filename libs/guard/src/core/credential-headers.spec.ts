import { credentialHeaders } from './credential-headers.js';

describe('credentialHeaders', () => {
  const headers = { authorization: 'Bearer a', accept: '*/*' };

  it('shows an Authorization that was sent twice, in any letter case, twice', () => {
    const rawHeaders = ['Accept', '*/*', 'Authorization', 'Bearer a', 'AUTHORIZATION', 'Bearer b'];
    const expected = { accept: '*/*', authorization: ['Bearer a', 'Bearer b'] };
    expect(credentialHeaders({ headers, rawHeaders })).toEqual(expected);
    expect(credentialHeaders({ headers, raw: { rawHeaders } })).toEqual(expected);
  });

  it('gives the headers as they are when it was sent once, or when nothing raw is known', () => {
    expect(credentialHeaders({ headers, rawHeaders: ['Authorization', 'Bearer a'] })).toBe(headers);
    expect(credentialHeaders({ headers })).toBe(headers);
  });

  it('does not take a value for a name', () => {
    const rawHeaders = ['X-A', 'authorization', 'X-B', 'authorization'];
    expect(credentialHeaders({ headers, rawHeaders })).toBe(headers);
  });
});
