/** Media type of an archive of a folder. */
export const ZIP = 'application/zip';
/** Media type of one file of the library: a SKILL.md, a subagent file, a prompt template. */
export const MARKDOWN = 'text/markdown';
/** Media type under which any file is handed out that no program is to open by itself. */
export const ANY_FILE = 'application/octet-stream';
