import { Controller, Delete, Get, Query } from '@nestjs/common';
import { type ApiKeyPrincipal, CurrentKey, Public, RequireAction } from '@paretostudio/passport-api-key';

@Controller()
export class TranslationsController {
  @Get('health')
  @Public()
  health(): { ok: boolean } {
    return { ok: true };
  }

  @Get('translations')
  @RequireAction('translate')
  translate(@Query('text') text = '', @CurrentKey() key: ApiKeyPrincipal): object {
    return { of: key.accountId, text: [...text].reverse().join('') };
  }

  @Delete('glossary')
  @RequireAction('delete_glossary')
  deleteGlossary(): object {
    return { deleted: true };
  }
}
