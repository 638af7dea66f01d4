import { choosingHint, isNarrowed, readKeyFilters, toListQuery, writeKeyFilters } from './key-filters.js';

const MEMBER = '11111111-1111-4111-8111-111111111111';

describe('filters of the list of keys', () => {
  it('come out of an address as they went in', () => {
    const text = `search=laptop&status=revoked&member=${MEMBER}&hint=old&sort=name&order=desc`;
    expect(writeKeyFilters(readKeyFilters(new URLSearchParams(text))).toString()).toBe(text);
  });

  it('leave the address empty where nothing is narrowed', () => {
    const filters = readKeyFilters(new URLSearchParams());
    expect(writeKeyFilters(filters).toString()).toBe('');
    expect(isNarrowed(filters)).toBe(false);
    expect(toListQuery(filters)).toEqual({ status: 'live', sort: 'created', order: 'desc' });
  });

  it('take what is malformed as not given, so that the server is asked nothing that it refuses', () => {
    const filters = readKeyFilters(
      new URLSearchParams(
        `status=x&member=1;drop&hint=__proto__&sort=secret&order=up&search=${'a'.repeat(99)}`,
      ),
    );
    expect(toListQuery(filters)).toEqual({
      status: 'live',
      sort: 'created',
      order: 'desc',
      search: 'a'.repeat(64),
    });
    expect(filters.hint).toBeNull();
  });

  it('lead to the revoked keys for those that leaked, and back from there, and leave the state alone otherwise', () => {
    const filters = readKeyFilters(new URLSearchParams('status=all'));
    expect(choosingHint(filters, 'leaked')).toEqual({ hint: 'leaked', status: 'revoked' });
    expect(choosingHint({ ...filters, hint: 'leaked' }, null)).toEqual({ hint: null, status: 'live' });
    expect(choosingHint({ ...filters, hint: 'leaked' }, 'old')).toEqual({ hint: 'old', status: 'live' });
    expect(choosingHint(filters, 'old')).toEqual({ hint: 'old' });
  });
});
