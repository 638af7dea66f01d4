import type { ListResourceTemplatesResult, ResourceTemplateType } from '@modelcontextprotocol/server';
import { answer, type Answer } from '../../face/answer.js';
import { mayCall } from '../may-call.js';
import { refuseCursor } from '../../face/refuse-cursor.js';
import type { Serving } from '../../face/serving.js';
import type { ResourceAction } from './find-resource-operation.js';
import { SKILL_FILE_TEMPLATE } from '../../resources/skill-file-template.js';
import { RESOURCE_TEMPLATES } from '../../resources/resource-uris.js';

interface TemplateRow {
  /** The rights that reading takes, all of them. */
  readonly actions: readonly ResourceAction[];
  readonly template: ResourceTemplateType;
}

const ROWS: readonly TemplateRow[] = [
  {
    actions: ['get_skill'],
    template: SKILL_FILE_TEMPLATE,
  },
  {
    actions: ['get_skill'],
    template: {
      uriTemplate: RESOURCE_TEMPLATES.skillArchive,
      name: 'skill-archive',
      title: 'Skill as an archive',
      description: 'The folder of a skill, in the portable form of the Agent Skills specification.',
      mimeType: 'application/zip',
    },
  },
  {
    actions: ['get_agent'],
    template: {
      uriTemplate: RESOURCE_TEMPLATES.agentFile,
      name: 'agent-file',
      title: 'Agent as a subagent file',
      description: 'An agent as a file for `.claude/agents`.',
      mimeType: 'text/markdown',
    },
  },
  {
    actions: ['get_agent', 'get_skill'],
    template: {
      uriTemplate: RESOURCE_TEMPLATES.agentBundle,
      name: 'agent-bundle',
      title: 'Agent with its skills',
      description: 'An agent as a subagent file, together with the folders of its skills.',
      mimeType: 'application/zip',
    },
  },
];

/**
 * Lists the templates of the resources that the caller may read, all in one page.
 *
 * @param cursor - There is never a second page, so that every cursor is invalid.
 */
export function listResourceTemplates(
  serving: Serving,
  cursor?: string,
): Answer<ListResourceTemplatesResult> {
  if (cursor !== undefined) return refuseCursor(serving);
  const readable = ROWS.filter(({ actions }) => mayCall(serving, ...actions));
  return answer({ resourceTemplates: readable.map(({ template }) => template) });
}
