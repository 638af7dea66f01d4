import { ApiKeyPrincipal, type Principal } from '@paretostudio/guard';

/** Tells whether what a strategy let in carries what rights are computed from. */
export function isPrincipal(user: unknown): user is Principal {
  if (user instanceof ApiKeyPrincipal) return true;
  if (typeof user !== 'object' || user === null) return false;
  const { kind, permissions, role, plan } = user as Partial<Principal>;
  return (
    typeof kind === 'string' &&
    typeof permissions === 'object' &&
    permissions !== null &&
    typeof role === 'string' &&
    typeof plan === 'string'
  );
}
