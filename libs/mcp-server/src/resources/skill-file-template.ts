import type { ResourceTemplateType } from '@modelcontextprotocol/server';
import { RESOURCE_TEMPLATES } from './resource-uris.js';

/** The template of the files of skills, as lists of templates show it. */
export const SKILL_FILE_TEMPLATE: ResourceTemplateType = {
  uriTemplate: RESOURCE_TEMPLATES.skillFile,
  name: 'skill-file',
  title: 'File of a skill',
  description: 'SKILL.md or another file of a skill, by the path that the skill lists it under.',
};
