import type { ClientSetup } from '@paretostudio/client-setup';

/** How clients and scripts are told about this server, in the order in which they are shown. */
export class ClientSetupList {
  items!: readonly ClientSetup[];
}
