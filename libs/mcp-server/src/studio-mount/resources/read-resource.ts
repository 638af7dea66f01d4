import type { ReadResourceResult } from '@modelcontextprotocol/server';
import type { Outcome, Studio, Caller } from '@paretostudio/studio';
import { answer, answerRefused, type Answer } from '../../face/answer.js';
import type { Serving } from '../../face/serving.js';
import { isInvisible } from '../../refusals/is-invisible.js';
import { findResourceOperation } from './find-resource-operation.js';
import { answerUnknownResource } from '../../refusals/answer-unknown-resource.js';
import { resourceContents, type FileView } from '../../resources/resource-contents.js';
import type { ResourceTarget } from '../../resources/parse-resource-uri.js';

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
  if (operation === null) return answerUnknownResource(uri, 'not_found');
  const outcome = await readTarget(serving.studio, serving.caller, operation.target);
  if (outcome.ok) return answer(resourceContents(uri, outcome.value));
  const { refusal } = outcome;
  return isInvisible(refusal.code)
    ? answerUnknownResource(uri, refusal.code)
    : answerRefused(refusal, serving.texts);
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
