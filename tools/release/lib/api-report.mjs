import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompilerState, Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { format, resolveConfig } from 'prettier';
import { typedEntries } from './package-entries.mjs';

const COMPILER_OPTIONS = {
  module: 'nodenext',
  moduleResolution: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};

/**
 * Writes down the public surface of each entry of the given projects, as their built declarations have it.
 *
 * @param {readonly import('./workspace.mjs').Publishable[]} projects built
 * @param {{ workspace: string, folder: string }} places `folder` is for what the extractor writes on the way
 * @returns {Promise<Map<string, string>>} the text of each report, by its file name: `<project>[.<entry>].api.md`
 */
export async function makeApiReports(projects, { workspace, folder }) {
  mkdirSync(folder, { recursive: true });
  const entries = projects.flatMap((project) =>
    typedEntries(project.manifest).map((entry) => ({
      ...entry,
      ...project,
      types: join(workspace, project.root, entry.types),
    })),
  );
  const configs = entries.map((entry) => extractorConfig(entry, { workspace, folder }));
  const additionalEntryPoints = entries.map(({ types }) => types);
  const compilerState = CompilerState.create(configs[0], { additionalEntryPoints });
  const options = { ...(await resolveConfig(join(workspace, 'package.json'))), parser: 'typescript' };
  const reports = configs.map(async (config) => {
    const text = runExtractor(config, compilerState);
    return [config.reportFilePath.split('/').at(-1), await formatCode(text, options)];
  });
  return new Map(await Promise.all(reports));
}

/** Lays out the code as the sources are, so that a report does not depend on how declarations were written. */
async function formatCode(report, options) {
  const [before, code, after] = report.split(/(?<=```ts\n)|(?=```\n$)/);
  return `${before}${await format(code, options)}${after}`;
}

function extractorConfig({ name, root, path, types }, { workspace, folder }) {
  const entry = path === '.' ? '' : `.${path.slice(2).replaceAll('/', '-')}`;
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(workspace, root, 'package.json'),
    configObject: {
      projectFolder: join(workspace, root),
      mainEntryPointFilePath: types,
      compiler: {
        overrideTsconfig: { compilerOptions: COMPILER_OPTIONS, files: [types] },
        skipLibCheck: true,
      },
      apiReport: {
        enabled: true,
        reportFileName: `${name}${entry}`,
        reportFolder: folder,
        reportTempFolder: join(folder, 'temp'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: 'error' } },
        extractorMessageReporting: {
          default: { logLevel: 'none' },
          'ae-forgotten-export': { logLevel: 'none', addToApiReportFile: true },
        },
        tsdocMessageReporting: { default: { logLevel: 'none' } },
      },
    },
  });
}

function runExtractor(config, compilerState) {
  const result = Extractor.invoke(config, { localBuild: true, compilerState, messageCallback: keepQuiet });
  if (result.errorCount > 0)
    throw new Error(`No report of ${config.mainEntryPointFilePath}: ${result.errorCount} errors.`);
  return readFileSync(config.reportFilePath, 'utf8');
}

/** Keeps the extractor's own progress to itself, and shows what is an error. */
function keepQuiet(message) {
  if (message.logLevel === 'error') console.error(message.formatMessageWithLocation(undefined));
  message.handled = true;
}
