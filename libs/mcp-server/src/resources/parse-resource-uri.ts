/** What the URI of a resource names. */
export type ResourceTarget =
  | { readonly kind: 'skill-file'; readonly name: string; readonly path: string }
  | { readonly kind: 'skill-archive' | 'agent-file' | 'agent-bundle'; readonly name: string };

/** Longest URI that is looked at, in UTF-16 code units; the longest real one is shorter. */
export const RESOURCE_URI_LENGTH_MAX = 1024;

const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SKILL_FILE = new RegExp(`^skill://(${NAME})/([^?#]+)$`);
const RECORD_FILE = new RegExp(`^paretostudio://(skills|agents)/(${NAME})\\.(md|zip)$`);
const NAME_LENGTH_MAX = 64;
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNSAFE_IN_SEGMENT = /[/\\\u0000-\u001f\u007f]/;

/**
 * Reads the URI of a resource, strictly: one spelling for each thing, nothing that climbs.
 *
 * A path is percent-decoded once, segment by segment; empty segments, `.` and `..`, encoded slashes, backslashes
 * and control characters are no path.
 *
 * @param uri - Untrusted.
 * @returns Null for whatever this server has no kind of resource for; says nothing about what exists.
 */
export function parseResourceUri(uri: string): ResourceTarget | null {
  if (uri.length > RESOURCE_URI_LENGTH_MAX) return null;
  const [, skill, path] = SKILL_FILE.exec(uri) ?? [];
  if (skill !== undefined && path !== undefined) return readSkillFile(skill, path);
  const [, kind, name, extension] = RECORD_FILE.exec(uri) ?? [];
  if (name === undefined || name.length > NAME_LENGTH_MAX) return null;
  if (kind === 'agents') return { kind: extension === 'md' ? 'agent-file' : 'agent-bundle', name };
  return extension === 'zip' ? { kind: 'skill-archive', name } : null;
}

function readSkillFile(name: string, encodedPath: string): ResourceTarget | null {
  const segments = encodedPath.split('/').map(decodeSegment);
  if (name.length > NAME_LENGTH_MAX || segments.includes(null)) return null;
  return { kind: 'skill-file', name, path: segments.join('/') };
}

function decodeSegment(encoded: string): string | null {
  try {
    const segment = decodeURIComponent(encoded);
    const isSafe = segment !== '' && segment !== '.' && segment !== '..' && !UNSAFE_IN_SEGMENT.test(segment);
    return isSafe ? segment : null;
  } catch {
    // Malformed percent-encoding names nothing.
    return null;
  }
}
