import type { components } from './generated/api-schema.js';

/** The shapes of the interface by the names that its OpenAPI document gives them: `ApiSchemas['ApiKeyView']`. */
export type ApiSchemas = components['schemas'];
