import { DynamicModule, Module } from '@nestjs/common';
import type { AdmissionPort } from '@paretostudio/admission';
import { ApiKeyAuthModule } from '@paretostudio/passport-api-key';
import { MemoryQuotaStore, type Meter } from '@paretostudio/quotas';
import { GREETINGS } from './actions';
import { AppController } from './app.controller';
import { AppService } from './app.service';

const PER_MINUTE: Meter = {
  name: 'greetings',
  title: 'Greetings a minute',
  unit: 'greetings',
  window: 'minute',
};

@Module({ controllers: [AppController], providers: [AppService] })
export class AppModule {
  /** Guards every route; `admission` decides about keys, in tests one that is made of memory. */
  static guardedBy(admission: AdmissionPort): DynamicModule {
    const meters = {
      store: new MemoryQuotaStore(),
      draws: () => [{ meter: PER_MINUTE, limit: 3, cost: 1 }],
    };
    const auth = ApiKeyAuthModule.forRoot({ admission, actions: GREETINGS, meters });
    return { module: AppModule, imports: [auth] };
  }
}
