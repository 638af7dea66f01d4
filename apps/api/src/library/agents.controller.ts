import { Controller } from '@nestjs/common';
import { MARKDOWN, ZIP } from './file-types.js';
import { libraryController } from './library-controller.js';

/** The agents of a library. */
@Controller('v1/agents')
export class AgentsController extends libraryController('agent', {
  imports: [MARKDOWN],
  exports: [MARKDOWN, ZIP],
}) {}
