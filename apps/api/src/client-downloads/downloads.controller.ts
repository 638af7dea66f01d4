import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { ProblemException, Public } from '@paretostudio/passport-api-key';
import type { FastifyReply } from 'fastify';
import { DownloadFolder } from './download-folder.js';

/**
 * Gives the stdio program away, as the package that `npx` takes and as the bundle for desktop clients, and the browser
 * extension as a zip.
 */
@ApiExcludeController()
@Public()
@Controller('downloads')
export class DownloadsController {
  constructor(@Inject(DownloadFolder) private readonly folder: DownloadFolder) {}

  /**
   * Answers a file whose name carries its version, so caches may keep it for ever.
   *
   * @throws {@link ProblemException} `not_found` where there is no such file.
   */
  @Get(':name')
  async download(@Param('name') name: string, @Res() reply: FastifyReply): Promise<void> {
    const file = await this.folder.find(name);
    if (file === null) {
      throw new ProblemException({ code: 'not_found', detail: 'There is no such download.' });
    }
    // The stream closes the file. Waited for: the handler must not end before the answer has begun.
    await reply
      .header('content-type', file.mediaType)
      .header('content-length', file.sizeBytes)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(file.handle.createReadStream());
  }
}
