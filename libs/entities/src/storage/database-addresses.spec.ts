import { databaseAddresses } from './database-addresses.js';

describe('databaseAddresses', () => {
  it.each([
    'postgres://u:p@127.0.0.1:5432/db',
    'postgresql://u:p%40%2C@db.internal/db?sslmode=verify-full&application_name=x',
    'postgres:///db?host=/var/run/postgresql',
    'postgres://[::1]:5433/db',
  ])('leaves an address of one host as it is: %s', (url) => {
    expect(databaseAddresses(url)).toEqual([url]);
  });

  it('gives each host the user, password, database and parameters of the whole', () => {
    expect(databaseAddresses('postgresql://u:p@a:5432,[::1]:5433,c/db?sslmode=verify-full')).toEqual([
      'postgresql://u:p@a:5432/db?sslmode=verify-full',
      'postgresql://u:p@[::1]:5433/db?sslmode=verify-full',
      'postgresql://u:p@c/db?sslmode=verify-full',
    ]);
  });

  it('takes a comma or an @ of the password for nothing else', () => {
    expect(databaseAddresses('postgres://u:p,q@x@a,b/db')).toEqual([
      'postgres://u:p,q@x@a/db',
      'postgres://u:p,q@x@b/db',
    ]);
  });

  it.each([
    ['?target_session_attrs=read-write', ''],
    ['?target_session_attrs=primary&sslmode=disable', '?sslmode=disable'],
    ['?sslmode=disable&target_session_attrs=any', '?sslmode=disable'],
  ])('takes off %s', (query, left) => {
    expect(databaseAddresses(`postgres://a,b/db${query}`)).toEqual([
      `postgres://a/db${left}`,
      `postgres://b/db${left}`,
    ]);
  });

  it.each([
    'postgres://u:hidden@a/db?target_session_attrs=standby',
    'postgres://u:hidden@a/db?target_session_attrs=read-only',
    'postgres://u:hidden@a,,b/db',
    'postgres://u:hidden@a:x,b/db',
    'mysql://u:hidden@a/db',
    'hidden',
  ])('refuses %s and quotes nothing of it', (url) => {
    expect(() => databaseAddresses(url)).toThrow(RangeError);
    expect(() => databaseAddresses(url)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hidden') }),
    );
  });
});
