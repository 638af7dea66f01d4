import { join } from 'node:path';
import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { build } from 'esbuild';

const LIBRARY = /_(prompt|skill|agent)s?(_|$)/;

/**
 * The tools that the bundle announces before it was ever started: those of the library from the action table, then
 * those that the program adds. What there really is depends on the key.
 *
 * @param {string} project the folder of the program
 */
export async function announcedTools(project) {
  const { outputFiles } = await build({
    entryPoints: [join(project, 'src/install/tool-definitions.ts')],
    write: false,
    bundle: true,
    format: 'esm',
  });
  const { INSTALL_TOOLS } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const { names, actions } = STUDIO_ACTIONS;
  return [...names.filter((name) => LIBRARY.test(name)).map((name) => actions[name]), ...INSTALL_TOOLS];
}
