import { writeFileSync } from 'node:fs';
import { renderEnvironmentTable } from '@paretostudio/host';
import { documentedApp } from './documented-app.js';
import { openApiDocument } from './openapi-document.js';
import { renderDocument } from './render-document.js';

// Writes the committed pages anew: `npm run generate` in this project, after a build.
const projectFolder = new URL('../../', import.meta.url);
writeFileSync(new URL('docs/environment.md', projectFolder), renderEnvironmentTable());
writeFileSync(new URL('openapi.json', projectFolder), renderDocument(openApiDocument(await documentedApp())));
