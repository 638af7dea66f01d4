import type { Config } from '@paretostudio/host';
import type { Outcome } from '@paretostudio/studio';
import type { SecretUse } from './secret-use.js';

export async function pepperStatus(_config: Config): Promise<Outcome<readonly SecretUse[]>> {
  throw new Error();
}
