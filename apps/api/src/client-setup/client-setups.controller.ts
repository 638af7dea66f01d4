import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { CLIENT_IDS, setupFor } from '@paretostudio/client-setup';
import { Public } from '@paretostudio/passport-api-key';
import { CONFIG, type Config } from '@paretostudio/host';
import type { FastifyRequest } from 'fastify';
import { Shapes } from '../docs/shapes.decorator.js';
import { checked } from '../http/checked.js';
import { ClientSetupList } from './client-setup-list.view.js';
import { ListClientSetupsInput } from './list-client-setups.input.js';
import { programPackage } from './program-package.js';
import { serverAddress } from './server-address.js';

/** How clients and scripts are told about this server. */
@Controller('v1/client-setups')
export class ClientSetupsController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get()
  @Public()
  @ApiOperation({
    operationId: 'listClientSetups',
    summary:
      'How each client is told about this server: steps, files, commands and links, with a placeholder for the key',
  })
  @Shapes({ input: ListClientSetupsInput, output: ClientSetupList })
  list(@Query() query: unknown, @Req() request: FastifyRequest): ClientSetupList {
    const { os = 'macos', client } = checked(ListClientSetupsInput, query);
    const serverUrl = serverAddress(this.config, request.socket.localPort);
    const input = { serverUrl, packageSpec: programPackage(serverUrl), key: null, os };
    const ids = client === undefined ? CLIENT_IDS : [client];
    return { items: ids.map((id) => setupFor(id, input)) };
  }
}
