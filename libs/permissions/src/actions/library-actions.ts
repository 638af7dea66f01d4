import { destroys, reads, writes } from './action-kinds.js';

const DELETE_AGENTS_AND_SKILLS = 'delete_agents_and_skills';

/** The actions of `self` on what people keep in the library: prompts, agents and skills. */
export const LIBRARY_ACTIONS = {
  list_prompts: reads(
    'List prompts',
    'Lists the saved prompts of the library, a page at a time, optionally those with a tag. Gives summaries, without bodies.',
  ),
  get_prompt: reads(
    'Get prompt',
    'Returns one saved prompt by its id or slug: body or messages, variables, category and tags.',
  ),
  search_prompts: reads(
    'Search prompts',
    'Finds saved prompts whose title, description, body or tags match the words of a query.',
  ),
  create_prompt: writes(
    'Create prompt',
    'Saves a new prompt with a title, a body or messages, and typed variables. Counts toward the cap of the plan.',
  ),
  update_prompt: writes(
    'Update prompt',
    'Changes the given fields of a saved prompt and keeps the former state as a version.',
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
    'Lists the agents of the library, a page at a time, optionally those with a tag. Gives summaries, without instructions.',
  ),
  get_agent: reads(
    'Get agent',
    'Returns one agent by its id or name: instructions, model, tools, skills, and the connections with their selected tools.',
  ),
  search_agents: reads(
    'Search agents',
    'Finds agents whose name, description, instructions or tags match the words of a query.',
  ),
  create_agent: writes(
    'Create agent',
    'Saves a new agent with its instructions, tools, skills and selected connection tools. Counts toward the cap of the plan.',
  ),
  update_agent: writes(
    'Update agent',
    'Changes the given fields of an agent, its selection of tools included, and keeps the former state as a version.',
  ),
  delete_agent: destroys(
    'Delete agent',
    'Deletes an agent with all its versions, permanently; its MCP address stops answering. Duplicate it first to keep a copy.',
    { feature: DELETE_AGENTS_AND_SKILLS },
  ),
  duplicate_agent: writes(
    'Duplicate agent',
    'Copies an agent into a new one, without its versions. Counts toward the cap of the plan.',
  ),

  list_skills: reads(
    'List skills',
    'Lists the skills of the library, a page at a time, optionally those with a tag. Gives summaries, without instructions and files.',
  ),
  get_skill: reads(
    'Get skill',
    'Returns one skill by its id or name: description, trigger phrases, instructions, guardrails and files.',
  ),
  search_skills: reads(
    'Search skills',
    'Finds skills whose name, description, trigger phrases, instructions or tags match the words of a query.',
  ),
  create_skill: writes(
    'Create skill',
    'Saves a new skill with its description, instructions and files. Counts toward the cap of the plan.',
  ),
  update_skill: writes(
    'Update skill',
    'Changes the given fields of a skill and keeps the former state as a version.',
  ),
  delete_skill: destroys(
    'Delete skill',
    'Deletes a skill with its files and all its versions, permanently. Duplicate it first to keep a copy.',
    { feature: DELETE_AGENTS_AND_SKILLS },
  ),
  duplicate_skill: writes(
    'Duplicate skill',
    'Copies a skill with its files into a new one, without its versions. Counts toward the cap of the plan.',
  ),
};
