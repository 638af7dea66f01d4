import { OPERATING_SYSTEMS } from './operating-system.js';
import type { SetupInput } from './setup-input.js';

const URL_LENGTH_MAX = 500;
// Every character of these stands for itself in JSON, TOML, JavaScript, Python and each shell that a setup is made for.
const SERVER_URL =
  /^https?:\/\/(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:\/[a-z0-9._~-]+)*\/?$/i;
const NPM_PACKAGE = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z0-9][a-z0-9._-]*(?:@[a-z0-9][a-z0-9.+-]*)?$/;
const NPM_PACKAGE_LENGTH_MAX = 300;
const KEY = /^[A-Za-z0-9_-]{1,200}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Says what is wrong with the input of a setup.
 *
 * Whatever passes can be written into JSON, TOML, a script and a command line of any system as it is: there is no
 * character left that one of them would read as its own.
 *
 * @param input - Any values, also from a command line; nothing of it is trusted.
 * @returns A sentence about the first thing that is wrong, or null when a setup can be made. It never repeats the key.
 */
export function explainSetupInput(input: SetupInput): string | null {
  const { serverUrl, packageSpec, key, os, agentId, bundleUrl } = input;
  if (!isServerUrl(serverUrl)) {
    return 'The server URL must be http:// or https:// with a host, and at most a port and a plain path.';
  }
  if (!isPackageSpec(packageSpec)) {
    return 'The package must be an npm name, with @<version> if need be, or the http(s) URL of a .tgz file.';
  }
  if (key !== null && !KEY.test(key)) {
    return 'The key must be letters, digits, hyphens and underscores alone; copy it again, without quotes and spaces.';
  }
  if (!OPERATING_SYSTEMS.includes(os)) return `The system must be one of ${OPERATING_SYSTEMS.join(', ')}.`;
  if (agentId != null && !UUID.test(agentId)) return 'The agent must be given by its id, a UUID.';
  if (bundleUrl != null && !isFileUrl(bundleUrl, '.mcpb')) {
    return 'The bundle must be the http(s) URL of a .mcpb file.';
  }
  return null;
}

function isServerUrl(text: string): boolean {
  return (
    text.length <= URL_LENGTH_MAX && SERVER_URL.test(text) && hasPlausiblePort(text) && !hasDotSegment(text)
  );
}

function isPackageSpec(text: string): boolean {
  return isFileUrl(text, '.tgz') || (text.length <= NPM_PACKAGE_LENGTH_MAX && NPM_PACKAGE.test(text));
}

function isFileUrl(text: string, ending: string): boolean {
  return isServerUrl(text) && text.endsWith(ending);
}

function hasPlausiblePort(url: string): boolean {
  const port = /:(\d+)(?:\/|$)/.exec(url.slice('https:'.length))?.[1];
  return port === undefined || (Number(port) >= 1 && Number(port) <= 65535);
}

function hasDotSegment(url: string): boolean {
  return url.split('/').some((segment) => segment === '.' || segment === '..');
}
