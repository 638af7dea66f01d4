import { type McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { PIXEL_PNG } from './fixture-media.js';

const WATCHED = 'test://watched-resource';

/** Adds the resources that the suite reads, a template, and subscriptions. */
export function addResources(server: McpServer): void {
  addText(server, 'test://static-text', 'This is the content of the static text resource.');
  addText(server, WATCHED, 'This one may be watched.');
  server.registerResource('static-binary', 'test://static-binary', { mimeType: 'image/png' }, ({ href }) => ({
    contents: [{ uri: href, mimeType: 'image/png', blob: PIXEL_PNG }],
  }));
  server.registerResource(
    'template',
    new ResourceTemplate('test://template/{id}/data', { list: undefined }),
    { mimeType: 'application/json' },
    ({ href }, { id }) => ({
      contents: [
        {
          uri: href,
          mimeType: 'application/json',
          text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${String(id)}` }),
        },
      ],
    }),
  );
  server.server.setRequestHandler('resources/subscribe', () => ({}));
  server.server.setRequestHandler('resources/unsubscribe', () => ({}));
}

function addText(server: McpServer, uri: string, text: string): void {
  const mimeType = 'text/plain';
  server.registerResource(uri, uri, { mimeType }, () => ({ contents: [{ uri, mimeType, text }] }));
}
