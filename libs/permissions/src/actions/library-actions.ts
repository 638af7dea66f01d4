import { destroys, reads, writes } from './action-kinds.js';

const DELETE_AGENTS_AND_SKILLS = 'delete_agents_and_skills';

/** The actions of `self` on what people keep in the library: prompts, agents and skills. */
export const LIBRARY_ACTIONS = {
  list_prompts: reads(
    'List prompts',
    'Lists the saved prompts of the library, newest first, a page at a time, optionally those with a tag. Gives summaries, without texts.',
  ),
  get_prompt: reads(
    'Get prompt',
    'Returns one saved prompt by its id or slug: body or messages, variables, category and tags; as it is, or as it was at a version or label.',
  ),
  search_prompts: reads(
    'Search prompts',
    'Finds saved prompts whose title, description, text or tags match the words of a query, best match first. Gives summaries, without texts.',
  ),
  create_prompt: writes(
    'Create prompt',
    'Saves a new prompt with a title, either a body or messages, and variables; without variables, they are the gaps such as {{topic}} in the text. Counts toward the cap of the plan.',
  ),
  update_prompt: writes(
    'Update prompt',
    'Changes the given fields of a saved prompt and keeps the former state as a version; sets labels such as production on versions.',
  ),
  delete_prompt: destroys(
    'Delete prompt',
    'Deletes a saved prompt with all its versions, permanently. Duplicate it first to keep a copy.',
  ),
  duplicate_prompt: writes(
    'Duplicate prompt',
    'Copies a saved prompt into a new one, without its versions. Counts toward the cap of the plan.',
  ),

  list_agents: reads(
    'List agents',
    'Lists the agents of the library, newest first, a page at a time, optionally those with a tag. Gives summaries, without instructions.',
  ),
  get_agent: reads(
    'Get agent',
    'Returns one agent by its id or name: instructions, model, tools and skills; as it is, or as it was at a version.',
  ),
  search_agents: reads(
    'Search agents',
    'Finds agents whose name, description, instructions or tags match the words of a query, best match first. Gives summaries, without instructions.',
  ),
  create_agent: writes(
    'Create agent',
    'Saves a new agent with its instructions, model, tools and skills. Counts toward the cap of the plan.',
  ),
  update_agent: writes(
    'Update agent',
    'Changes the given fields of an agent and keeps the former state as a version. Given skills replace all that it had.',
  ),
  delete_agent: destroys(
    'Delete agent',
    'Deletes an agent with all its versions, permanently; its skills stay. Duplicate it first to keep a copy.',
    { feature: DELETE_AGENTS_AND_SKILLS },
  ),
  duplicate_agent: writes(
    'Duplicate agent',
    'Copies an agent into a new one, without its versions. Counts toward the cap of the plan.',
  ),

  list_skills: reads(
    'List skills',
    'Lists the skills of the library, newest first, a page at a time, optionally those with a tag. Gives summaries, without instructions and files.',
  ),
  get_skill: reads(
    'Get skill',
    'Returns one skill by its id or name: description, trigger phrases, instructions, guardrails and a list of its files; as it is, or as it was at a version.',
  ),
  search_skills: reads(
    'Search skills',
    'Finds skills whose name, description, trigger phrases, instructions or tags match the words of a query, best match first. Gives summaries, without instructions and files.',
  ),
  create_skill: writes(
    'Create skill',
    'Saves a new skill with its name, description, instructions and files. Counts toward the cap of the plan.',
  ),
  update_skill: writes(
    'Update skill',
    'Changes the given fields of a skill and keeps the former state as a version. Given files replace all that it had.',
  ),
  delete_skill: destroys(
    'Delete skill',
    'Deletes a skill with its files and all its versions, permanently, and takes it out of the agents that have it. Duplicate it first to keep a copy.',
    { feature: DELETE_AGENTS_AND_SKILLS },
  ),
  duplicate_skill: writes(
    'Duplicate skill',
    'Copies a skill with its files into a new one, without its versions. Counts toward the cap of the plan.',
  ),
};
