import { isJsonObject, type JsonObject } from '../json.js';

/**
 * Fits a result of the server to the client, which speaks an older revision: there structured content is an object, and
 * so is what its schema describes. Other content is put into an object, under `result`; other schemas are left out,
 * since for one of them the client would drop the whole list. The rest stays as the server wrote it.
 */
export function fitToClient(method: string, result: JsonObject): JsonObject {
  if (method === 'tools/list') return fitTools(result);
  return method === 'tools/call' ? fitContent(result) : result;
}

function fitTools(result: JsonObject): JsonObject {
  const { tools } = result;
  return Array.isArray(tools) ? { ...result, tools: tools.map(fitTool) } : result;
}

function fitTool(tool: unknown): unknown {
  if (!isJsonObject(tool) || tool['outputSchema'] === undefined) return tool;
  const { outputSchema, ...rest } = tool;
  return isJsonObject(outputSchema) && outputSchema['type'] === 'object' ? tool : rest;
}

function fitContent(result: JsonObject): JsonObject {
  const { structuredContent } = result;
  if (structuredContent === undefined || isJsonObject(structuredContent)) return result;
  return { ...result, structuredContent: { result: structuredContent } };
}
