import type { Adapter } from 'oidc-provider';

/**
 * Keeps nothing: for the sessions of oidc-provider. Who a person is, the studio's own session says, anew for each
 * request, so no authorization is ever granted without somebody being asked.
 */
export class ForgetfulAdapter implements Adapter {
  upsert = nothing;
  find = nothing;
  findByUserCode = nothing;
  findByUid = nothing;
  consume = nothing;
  destroy = nothing;
  revokeByGrantId = nothing;
}

function nothing(): Promise<undefined> {
  return Promise.resolve(undefined);
}
