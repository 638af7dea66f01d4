import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '@paretostudio/passport-api-key';
import { API_DOCS_PATH } from '@paretostudio/host';

/** Tells somebody who opens the bare address where things are. */
@ApiExcludeController()
@Public()
@Controller()
export class RootController {
  @Get()
  whereThingsAre() {
    return {
      name: 'ParetoStudio',
      api: '/v1',
      docs: API_DOCS_PATH,
      openapi: `${API_DOCS_PATH}/openapi.json`,
    };
  }
}
