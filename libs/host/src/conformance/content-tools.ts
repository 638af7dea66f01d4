import { PIXEL_PNG, SILENCE_WAV } from './fixture-media.js';
import { textResult, type FixtureTool } from './fixture-tool.js';

const image = { type: 'image' as const, data: PIXEL_PNG, mimeType: 'image/png' };

/** Tools that answer with each kind of content, with an error, and with messages on the way. */
export const CONTENT_TOOLS: readonly FixtureTool[] = [
  { name: 'test_simple_text', run: () => textResult('This is a simple text response for testing.') },
  { name: 'test_image_content', run: () => ({ content: [image] }) },
  {
    name: 'test_audio_content',
    run: () => ({ content: [{ type: 'audio', data: SILENCE_WAV, mimeType: 'audio/wav' }] }),
  },
  {
    name: 'test_embedded_resource',
    run: () => ({ content: [embedded('test://embedded-resource', 'text/plain', 'An embedded resource.')] }),
  },
  {
    name: 'test_multiple_content_types',
    run: () => ({
      content: [
        { type: 'text', text: 'Several kinds of content:' },
        image,
        embedded('test://mixed-content-resource', 'application/json', '{"test":"data","value":123}'),
      ],
    }),
  },
  {
    name: 'test_error_handling',
    run: () => {
      throw new Error('This tool intentionally returns an error for testing');
    },
  },
  {
    name: 'test_tool_with_logging',
    async run({ mcpReq }) {
      for (const data of ['Tool execution started', 'Tool processing data', 'Tool execution completed']) {
        await mcpReq.notify({ method: 'notifications/message', params: { level: 'info', data } });
      }
      return textResult('Three messages were logged.');
    },
  },
  {
    name: 'test_tool_with_progress',
    async run({ mcpReq }) {
      const progressToken = mcpReq._meta?.progressToken;
      for (const progress of progressToken === undefined ? [] : [0, 50, 100]) {
        await mcpReq.notify({
          method: 'notifications/progress',
          params: { progressToken, progress, total: 100 },
        });
      }
      return textResult(String(progressToken ?? 'No progress was asked for.'));
    },
  },
];

function embedded(uri: string, mimeType: string, text: string) {
  return { type: 'resource' as const, resource: { uri, mimeType, text } };
}
