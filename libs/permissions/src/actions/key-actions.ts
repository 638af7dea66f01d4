import { destroys, reads, writes } from './action-kinds.js';

/** The actions of `self` on API keys. */
export const KEY_ACTIONS = {
  verify_api_key: reads(
    'Verify API key',
    'Tells whether an API key is live and, if asked, whether it may use an action of a resource; for services that check keys. Costs nothing.',
    { cost: 0, burst: 0 },
  ),
  list_api_keys: reads(
    'List API keys',
    'Lists API keys with name, masked key, permissions, expiry and last use; never the keys themselves. Revoked ones on request.',
    { role: 'editor' },
  ),
  create_api_key: writes(
    'Create API key',
    'Makes an API key and returns it, this once only. Made through a key, it can hold no more permissions than that key.',
    { forApps: false },
  ),
  update_api_key: writes(
    'Update API key',
    'Changes name, permissions, expiry, allowed addresses or daily limit of an API key, from its next request on. The key itself stays the same.',
    { hints: { idempotent: true }, forApps: false },
  ),
  rotate_api_key: writes(
    'Rotate API key',
    'Makes a replacement with the same permissions, limits and expiry and returns it, this once only. The old key works until it is revoked or the chosen overlap ends.',
    { forApps: false },
  ),
  revoke_api_key: destroys(
    'Revoke API key',
    'Ends an API key at once and for good: its next request is refused. To change a key without a gap, rotate it instead.',
  ),
};
