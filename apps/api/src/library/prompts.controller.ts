import { Controller } from '@nestjs/common';
import { MARKDOWN } from './file-types.js';
import { libraryController } from './library-controller.js';

/** The prompts of a library. */
@Controller('v1/prompts')
export class PromptsController extends libraryController('prompt', {
  imports: [MARKDOWN],
  exports: [MARKDOWN],
}) {}
