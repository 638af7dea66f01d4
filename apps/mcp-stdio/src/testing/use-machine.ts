import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAgentBundleArchive, renderAgentFile, renderSkillArchive } from '@paretostudio/library-files';
import type { RequestContext } from '../bridge/handler.js';
import { INVALID_PARAMS, RpcError } from '../bridge/rpc-error.js';
import type { Places } from '../install/choose-base.js';
import { install } from '../install/install.js';
import type { InstallToolName } from '../install/tool-definitions.js';
import type { JsonObject } from '../json.js';
import type { Upstream } from '../upstream/upstream.js';
import { blob } from './archive-of.js';
import { AGENT, SKILL } from './sample-documents.js';

/** A request that nobody cancels and nobody watches. */
export const CONTEXT: RequestContext = {
  signal: new AbortController().signal,
  onProgress: null,
  elicit: null,
};

/** Where the test that runs installs, and the library that it installs from. */
export interface Machine {
  /** Holds the folders `project`, `home` and `elsewhere`, all empty at first. */
  readonly folder: string;
  /** The program was started in `project`; set by a test to say otherwise. */
  places: Places;
  /** What the library holds by URI. */
  readonly resources: Map<string, JsonObject>;
  readonly upstream: Upstream;
  readonly call: (tool: InstallToolName, args: unknown, context?: RequestContext) => Promise<JsonObject>;
  /** What a call says that fails, and fails if it does not. */
  readonly refusalOf: (tool: InstallToolName, args: unknown) => Promise<string>;
  /** A path below `project`. */
  readonly project: (...parts: string[]) => string;
}

/** Makes folders of its own for each test of a file and removes them after it. */
export function useMachine(): Machine {
  let folder: string;
  let places: Places;
  let resources: Map<string, JsonObject>;

  beforeEach(async () => {
    folder = realpathSync(await mkdtemp(join(tmpdir(), 'install-')));
    for (const name of ['project', 'home', 'elsewhere']) mkdirSync(join(folder, name));
    places = { projectDir: null, workingDir: join(folder, 'project'), homeDir: join(folder, 'home') };
    resources = sampleLibrary();
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const upstream: Upstream = {
    request: async (_method, { uri }) => {
      const content = resources.get(String(uri));
      if (content === undefined) throw new RpcError(INVALID_PARAMS, 'There is no such resource.');
      return { kind: 'complete', result: { contents: [{ uri, ...content }] } };
    },
    facts: () => Promise.reject(new Error('not asked')),
  };
  const call: Machine['call'] = (tool, args, context = CONTEXT) =>
    install(tool, args, upstream, places, context);

  return {
    get folder() {
      return folder;
    },
    get places() {
      return places;
    },
    set places(changed) {
      places = changed;
    },
    get resources() {
      return resources;
    },
    upstream,
    call,
    refusalOf: async (tool, args) => {
      const result = await call(tool, args);
      expect(result['isError']).toBe(true);
      const [{ text }] = result['content'] as [{ text: string }];
      return text;
    },
    project: (...parts) => join(folder, 'project', ...parts),
  };
}

function sampleLibrary(): Map<string, JsonObject> {
  return new Map<string, JsonObject>([
    ['paretostudio://skills/release-notes.zip', blob(renderSkillArchive(SKILL))],
    ['paretostudio://agents/writer.md', { text: renderAgentFile(AGENT) }],
    ['paretostudio://agents/writer.zip', blob(renderAgentBundleArchive(AGENT, [SKILL]))],
  ]);
}
