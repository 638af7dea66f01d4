export { type AgentDocument } from './agents/agent-document.js';
export { parseAgentFile, type ParseAgentOptions } from './agents/parse-agent-file.js';
export { renderAgentBundle } from './agents/render-agent-bundle.js';
export { renderAgentBundleArchive } from './agents/render-agent-bundle-archive.js';
export { renderAgentFile } from './agents/render-agent-file.js';
export { ARCHIVE_LIMITS, type ArchiveLimits } from './archives/archive-limits.js';
export { readArchive } from './archives/read-archive.js';
export { writeArchive } from './archives/write-archive.js';
export { type ClaudeFields } from './claude-fields.js';
export { FILE_LIMITS } from './file-limits.js';
export { type JsonObject, type JsonValue } from './json-value.js';
export { type LibraryFile } from './library-file.js';
export { explainName } from './names/explain-name.js';
export { toKebabName, type TakenNames } from './names/to-kebab-name.js';
export { type ImportWarning, type Parsed } from './parsed.js';
export { explainFiles, type FilesProblem } from './paths/explain-files.js';
export { explainPath, type PathLimits } from './paths/explain-path.js';
export { fillPrompt, type FilledPrompt } from './prompts/fill-prompt.js';
export { parsePromptFile, type ParsePromptOptions } from './prompts/parse-prompt-file.js';
export {
  type PromptDocument,
  type PromptMessageSpec,
  type PromptVariableSpec,
} from './prompts/prompt-document.js';
export { renderPromptFile } from './prompts/render-prompt-file.js';
export { parseSkillArchive } from './skills/parse-skill-archive.js';
export { parseSkillFile, type ParseSkillOptions } from './skills/parse-skill-file.js';
export { parseSkillFiles } from './skills/parse-skill-files.js';
export { renderSkillArchive } from './skills/render-skill-archive.js';
export { renderSkillFile, type RenderSkillOptions, type SkillTarget } from './skills/render-skill-file.js';
export { renderSkillFiles } from './skills/render-skill-files.js';
export { type SkillDocument, type SkillText } from './skills/skill-document.js';
export { FILLED_LENGTH_MAX } from './templates/fill-pieces.js';
export { fillTemplate } from './templates/fill-template.js';
export { findVariables } from './templates/find-variables.js';
