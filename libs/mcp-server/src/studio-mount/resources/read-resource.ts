import { ResourceNotFoundError, type ReadResourceResult } from '@modelcontextprotocol/server';
import type { Refusal } from '@paretostudio/admission';
import type { Outcome, Studio, Caller } from '@paretostudio/studio';
import { answer, answerError, answerRefused, type Answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { isInvisible } from '../../refusals/is-invisible.js';
import { findResourceOperation } from './find-resource-operation.js';
import type { ResourceTarget } from '../../resources/parse-resource-uri.js';

/** A file as an operation answers it. */
interface FileView {
  readonly mediaType: string;
  readonly encoding: 'utf8' | 'base64';
  readonly content: string;
}

/** Longest part of a URI that an error repeats. */
const URI_SHOWN_MAX = 256;

/**
 * Reads a resource: one operation, under the right to the record that it is of.
 *
 * Text comes as text; everything else as base64.
 *
 * @param uri - Untrusted.
 * @returns The file; or the same error whether the URI is malformed, its record is absent or another account's, or
 *   the caller may not read it.
 */
export async function readResource(serving: Serving, uri: string): Promise<Answer<ReadResourceResult>> {
  const operation = findResourceOperation(uri);
  if (operation === null) return notFound(uri, 'not_found');
  const outcome = await readTarget(serving.studio, serving.caller, operation.target);
  if (outcome.ok) return answer({ contents: [toContents(uri, outcome.value)] });
  const { refusal } = outcome;
  return isInvisible(refusal.code) ? notFound(uri, refusal.code) : answerRefused(refusal, serving.texts);
}

function readTarget(studio: Studio, caller: Caller, target: ResourceTarget): Promise<Outcome<FileView>> {
  const { kind, name: id } = target;
  switch (kind) {
    case 'skill-file':
      return studio.call('read_skill_file', caller, { id, path: target.path });
    case 'skill-archive':
      return studio.call('export_skill', caller, { id, format: 'zip' });
    case 'agent-file':
      return studio.call('export_agent', caller, { id, format: 'md' });
    case 'agent-bundle':
      return studio.call('export_agent', caller, { id, format: 'zip' });
  }
}

function toContents(uri: string, file: FileView): ReadResourceResult['contents'][number] {
  const { mediaType: mimeType, encoding, content } = file;
  return encoding === 'utf8' ? { uri, mimeType, text: content } : { uri, mimeType, blob: content };
}

function notFound(uri: string, outcome: Refusal['code']): Answer<never> {
  return answerError(new ResourceNotFoundError(uri.slice(0, URI_SHOWN_MAX)), outcome);
}
