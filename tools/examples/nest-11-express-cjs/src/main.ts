import { NestFactory } from '@nestjs/core';
import { RemoteAdmission } from '@paretostudio/api-client';
import { AppModule } from './app.module';

async function bootstrap() {
  const admission = new RemoteAdmission({
    baseUrl: process.env.PARETOSTUDIO_API_URL ?? 'http://127.0.0.1:3000',
    key: process.env.PARETOSTUDIO_API_KEY ?? '',
  });
  const app = await NestFactory.create(AppModule.guardedBy(admission));
  await app.listen(process.env.PORT ?? 4000);
}
void bootstrap();
