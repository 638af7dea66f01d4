import { type DynamicModule, Module } from '@nestjs/common';
import type { Storage } from '@paretostudio/entities';
import type { PepperRing } from '@paretostudio/key-crypto';
import { ApiKeyAuthModule } from '@paretostudio/passport-api-key';
import { TRANSLATIONS } from './actions.js';
import { translationMeters } from './meters.js';
import { TranslationsController } from './translations.controller.js';

@Module({})
export class AppModule {
  /** @param peppers - Those of the ParetoStudio server, without which no key of its database is known. */
  static on(storage: Storage, peppers: PepperRing): DynamicModule {
    const auth = ApiKeyAuthModule.forRoot({
      admission: storage.admission(peppers),
      actions: TRANSLATIONS,
      meters: translationMeters(storage.quotaStore()),
    });
    return { module: AppModule, imports: [auth], controllers: [TranslationsController] };
  }
}
