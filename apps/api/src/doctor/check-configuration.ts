import { databaseAddresses } from '@paretostudio/entities';
import { isLoopbackHost, type Config } from '@paretostudio/host';
import { ok, warn, type Check } from './check.js';

/** Looks at settings that are each fine, and not together. */
export function checkConfiguration(config: Config): Check[] {
  const { production, host, publicUrl, trustProxy, databaseUrl, signUp, billing, migrate } = config;
  const isOpen = !isLoopbackHost(host);
  const isPublic = isOpen || (publicUrl !== null && !isLoopbackHost(publicUrl.hostname));
  const doubts: (string | false)[] = [
    isPublic &&
      !production &&
      'NODE_ENV is not production, though others reach the server: its rules are not in force.',
    isOpen &&
      publicUrl === null &&
      'PUBLIC_URL is not set, though HOST is not loopback: pages in browsers are refused.',
    publicUrl?.protocol === 'https:' &&
      trustProxy.kind === 'none' &&
      'PUBLIC_URL is https, which a proxy must end, and TRUST_PROXY is none: every client has the address of the proxy, in limits and address lists too.',
    trustProxy.kind === 'hops' &&
      isOpen &&
      'TRUST_PROXY counts hops, and HOST is open to others than the proxy: who asks directly may claim any address. Name the networks of the proxy instead.',
    publicUrl !== null &&
      publicUrl.protocol === 'http:' &&
      !isLoopbackHost(publicUrl.hostname) &&
      'PUBLIC_URL is http: keys, passwords and cookies travel readable.',
    isPublic && signUp === 'open' && 'SIGN_UP is open: anybody who reaches the server may make an account.',
    isPublic && billing === 'self-service' && 'BILLING is self-service: every founder may take any plan.',
    databaseUrl !== null && hasNoTls(databaseUrl) && 'DATABASE_URL leads to another machine without sslmode.',
    migrate === 'never' &&
      databaseUrl === null &&
      'MIGRATE is never, though nobody else serves the embedded database.',
  ];
  const found = doubts.filter((doubt) => doubt !== false);
  const whole = ok('configuration', `It can be read${production ? ', and production allows it' : ''}.`);
  return [whole, ...found.map((doubt) => warn('settings', doubt))];
}

function hasNoTls(databaseUrl: string): boolean {
  return databaseAddresses(databaseUrl).some((address) => {
    const { hostname, searchParams } = new URL(address);
    const hasTls = searchParams.has('sslmode') || searchParams.has('ssl');
    return hostname !== '' && !isLoopbackHost(hostname) && !hasTls;
  });
}
