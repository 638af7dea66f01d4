import type { INestApplication } from '@nestjs/common';
import { SwaggerModule } from '@nestjs/swagger';
import { API_DOCS_PATH } from '@paretostudio/host';
import { openApiDocument } from './openapi-document.js';

/** Serves the OpenAPI document and a page to try it on; both load nothing but from this server. */
export function serveDocs(app: INestApplication): void {
  SwaggerModule.setup(API_DOCS_PATH, app, openApiDocument(app), {
    jsonDocumentUrl: `${API_DOCS_PATH}/openapi.json`,
    raw: ['json'],
    customSiteTitle: 'ParetoStudio API',
    swaggerOptions: { validatorUrl: null, persistAuthorization: false },
  });
}
