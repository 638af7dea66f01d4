import { mayEnter, ROLES, type Permissions, type Rights } from '@paretostudio/permissions';
import fc from 'fast-check';
import { judgeTool, type ToolAtTarget } from './judge-tool.js';
import { pickTools, type PickableTool } from './pick-tools.js';

const CONNECTION = 'conn_0199a3f2-1111-7000-8000-00000000000a';
const AGENT = 'agent_0199a3f2-1111-7000-8000-00000000000b';
const RESOURCES = [CONNECTION, AGENT, 'conn_0199a3f2-1111-7000-8000-00000000000c', 'self', '*'];
const TOOLS = ['echo', 'echo_all', 'delete_note', 'headers'];
const PATTERNS = ['*', 'e*', 'echo', 'notes_*', 'notes_echo', 'notes_delete_note', 'headers', 'prompts/get'];

const permissions: fc.Arbitrary<Permissions> = fc.dictionary(
  fc.constantFrom(...RESOURCES),
  fc.array(fc.constantFrom(...PATTERNS), { maxLength: 3 }),
  { maxKeys: 3 },
);
const rights: fc.Arbitrary<Rights> = fc.record({
  permissions,
  role: fc.constantFrom(...ROLES),
  features: fc.subarray(['team', 'delete_agents_and_skills']),
});
const hash = fc.constantFrom(null, 'a', 'b');
const selection = fc.option(fc.subarray(TOOLS), { nil: null });
const tools: fc.Arbitrary<PickableTool[]> = fc
  .subarray(TOOLS)
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc.record({ approvedHash: hash, seenHash: hash }).map((hashes) => toolOf(name, hashes)),
      ),
    ),
  );

function toolOf(name: string, hashes: Pick<PickableTool, 'approvedHash' | 'seenHash'>): PickableTool {
  return { name, agentName: `notes_${name}`, approved: '{}', ...hashes };
}

/** What the documentation says, in other words than the code. */
function isUsableByTheBook({ permissions, role }: Rights, tool: ToolAtTarget): boolean {
  const patterns = [...(permissions[tool.resource] ?? []), ...(permissions['*'] ?? [])];
  const isNamed = patterns.some((pattern) =>
    pattern.endsWith('*') ? tool.name.startsWith(pattern.slice(0, -1)) : pattern === tool.name,
  );
  const isApproved = tool.approvedHash !== null && tool.approvedHash === tool.seenHash;
  return isNamed && role !== 'viewer' && tool.isSelected && isApproved;
}

describe('judgeTool', () => {
  it('takes permission, role, selection and pin, all four', () => {
    fc.assert(
      fc.property(
        rights,
        fc.record({
          resource: fc.constantFrom(CONNECTION, AGENT),
          name: fc.constantFrom(...TOOLS, ...TOOLS.map((tool) => `notes_${tool}`)),
          isSelected: fc.boolean(),
          approvedHash: hash,
          seenHash: hash,
        }),
        (who, tool) => {
          expect(judgeTool(who, tool) === 'usable').toBe(isUsableByTheBook(who, tool));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('says of no tool that it waits, which would not be usable once it was approved', () => {
    fc.assert(
      fc.property(
        rights,
        fc.boolean(),
        fc.constantFrom(...TOOLS),
        hash,
        (who, isSelected, name, seenHash) => {
          const tool = { resource: AGENT, name: `notes_${name}`, isSelected, seenHash };
          const waits = judgeTool(who, { ...tool, approvedHash: null }) === 'waiting';
          const approved = { ...tool, approvedHash: 'a', seenHash: 'a' };
          expect(waits).toBe(judgeTool(who, approved) === 'usable');
        },
      ),
    );
  });

  it('lets nobody use a tool of a target that may not be entered', () => {
    fc.assert(
      fc.property(
        rights,
        fc.constantFrom(CONNECTION, AGENT),
        fc.constantFrom(...TOOLS),
        (who, resource, name) => {
          const tool = { resource, name, isSelected: true, approvedHash: 'a', seenHash: 'a' };
          expect(judgeTool(who, tool) !== 'denied' && !mayEnter(who, resource)).toBe(false);
        },
      ),
    );
  });
});

describe('pickTools', () => {
  it('lists a tool exactly when it may be called', () => {
    fc.assert(
      fc.property(rights, selection, tools, fc.boolean(), (who, selected, rows, isAgent) => {
        const place = isAgent
          ? ({ kind: 'agent', resource: AGENT } as const)
          : ({ kind: 'connection', resource: CONNECTION } as const);
        const { picked, hidden } = pickTools(who, place, isAgent ? selected : null, rows);
        const callable = rows
          .map((tool) => ({
            resource: place.resource,
            name: isAgent ? tool.agentName : tool.name,
            isSelected: !isAgent || selected === null || selected.includes(tool.name),
            approvedHash: tool.approvedHash,
            seenHash: tool.seenHash,
          }))
          .filter((tool) => isUsableByTheBook(who, tool));
        expect(picked.map(({ name }) => name).sort()).toEqual(callable.map(({ name }) => name).sort());
        expect(hidden).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves one of two tools under one name, the same whatever their order, and tells of the other', () => {
    const everything: Rights = { permissions: { '*': ['*'] }, role: 'editor', features: [] };
    const place = { kind: 'agent', resource: AGENT } as const;
    const pinned = { approvedHash: 'a', seenHash: 'a' };
    const twins = ['b.c', 'a.c'].map((name) => ({ ...toolOf(name, pinned), agentName: 'notes_c_00000000' }));
    for (const rows of [twins, [...twins].reverse()]) {
      const { picked, hidden } = pickTools(everything, place, null, rows);
      expect(picked.map(({ tool }) => tool.name)).toEqual(['a.c']);
      expect(hidden).toEqual(['b.c']);
    }
  });
});
