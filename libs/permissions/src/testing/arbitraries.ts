import * as fc from 'fast-check';
import type { Permissions } from '../permissions.js';
import { STUDIO_ACTIONS } from '../studio-actions.js';
import { ROLES } from '../role.js';
import type { Rights } from '../rights.js';

export const CONNECTION_A = 'conn_0199a3f2-1111-7000-8000-00000000000a';
export const CONNECTION_B = 'conn_0199a3f2-2222-7000-8000-00000000000b';
export const AGENT_A = 'agent_0199a3f2-3333-7000-8000-00000000000c';

/** Resources of a small world, and one that no generated map ever names: it stands for those yet to come. */
const WRITTEN_RESOURCES = ['*', CONNECTION_A, CONNECTION_B, 'svc_mail'];
export const SMALL_WORLD_RESOURCES = [...WRITTEN_RESOURCES.slice(1), 'svc_never_written'];

/** Every text over `a`, `b` and `z` up to four characters. No pattern is written with `z`: names yet to come. */
export const SMALL_WORLD_ACTIONS = textsUpTo(4);

/** Patterns over `a` and `b`, short enough that a name outside of each always is in the small world. */
export const smallPattern = fc
  .tuple(fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 2 }), fc.boolean())
  .map(([text, isPrefix]) => (isPrefix || text === '' ? `${text}*` : text));

export const smallResource = fc.constantFrom(...WRITTEN_RESOURCES);

/** Maps as somebody may write them: with repetitions, covered entries and empty lists. */
export const smallPermissions: fc.Arbitrary<Permissions> = fc.dictionary(
  smallResource,
  fc.array(smallPattern, { maxLength: 4 }),
);

/** Rights of any strength over the studio's own actions. */
export const studioRights: fc.Arbitrary<Rights> = fc.record({
  permissions: fc.dictionary(
    fc.constantFrom('*', 'self', CONNECTION_A),
    fc.array(fc.constantFrom('*', 'list_*', 'delete_*', ...STUDIO_ACTIONS.names), { maxLength: 6 }),
  ),
  role: fc.constantFrom(...ROLES),
  features: fc.subarray(['delete_agents_and_skills', 'members']),
});

function textsUpTo(length: number): readonly string[] {
  if (length === 0) return [''];
  const shorter = textsUpTo(length - 1);
  return ['', ...shorter.flatMap((text) => ['a', 'b', 'z'].map((letter) => letter + text))];
}
