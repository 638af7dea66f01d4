import { isAllowed, type Permissions } from '@paretostudio/permissions';

/** The studio's own resource in a permission map. */
export const STUDIO = 'self';
/** Stands for every action of a resource, now and later. */
export const ALL = '*';

/**
 * Permissions while they are being chosen: a permission map that may hold empty lists, for what was opened and nothing
 * of it chosen yet. Every change makes a new one; what a change is not about stays as it was, known or not.
 */
export type PermissionDraft = Permissions;

/** How an action stands in a draft: chosen by its own name, covered by a wider entry, or not at all. */
export type Choice = 'chosen' | 'covered' | 'none';

/** Tells how an action of a resource stands in a draft. */
export function choiceOf(draft: PermissionDraft, resource: string, action: string): Choice {
  if (isWider(draft, resource, action)) return 'covered';
  return patternsOf(draft, resource).includes(action) ? 'chosen' : 'none';
}

/** The entries of a resource; none when it is not in the draft. */
export function patternsOf(draft: PermissionDraft, resource: string): readonly string[] {
  return Object.hasOwn(draft, resource) ? (draft[resource] ?? []) : [];
}

/** Whether a resource stands in the draft, be it with nothing chosen yet. */
export function isOpened(draft: PermissionDraft, resource: string): boolean {
  return Object.hasOwn(draft, resource);
}

/** Whether an entry for every resource gives something of each of them, whatever stands under its own name. */
export function isWiderGiven(draft: PermissionDraft): boolean {
  return patternsOf(draft, ALL).length > 0;
}

/** Adds actions of a resource by name, or takes them away again; wider entries stay. */
export function withActions(
  draft: PermissionDraft,
  resource: string,
  actions: readonly string[],
  isChosen: boolean,
): PermissionDraft {
  const kept = patternsOf(draft, resource).filter((pattern) => !actions.includes(pattern));
  return { ...draft, [resource]: isChosen ? [...kept, ...actions] : kept };
}

/** Puts a resource into the draft with exactly these entries. */
export function withPatterns(
  draft: PermissionDraft,
  resource: string,
  patterns: readonly string[],
): PermissionDraft {
  return { ...draft, [resource]: [...patterns] };
}

/** Takes a resource with all its entries out of the draft. */
export function withoutResource(draft: PermissionDraft, resource: string): PermissionDraft {
  return Object.fromEntries(Object.entries(draft).filter(([name]) => name !== resource));
}

/** Takes one entry away; a resource without any left goes too. */
export function withoutEntry(draft: PermissionDraft, resource: string, pattern: string): PermissionDraft {
  const left = patternsOf(draft, resource).filter((each) => each !== pattern);
  return left.length === 0 ? withoutResource(draft, resource) : { ...draft, [resource]: left };
}

/**
 * Makes the map that is sent: the entries as they were chosen, each once, in one order, without empty lists.
 *
 * A map that was read and not changed comes out with the same meaning.
 */
export function toPermissions(draft: PermissionDraft): Permissions {
  return Object.fromEntries(
    Object.entries(draft)
      .filter(([, patterns]) => patterns.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([resource, patterns]) => [resource, [...new Set(patterns)].sort()]),
  );
}

/** Resources that stand in the draft with nothing chosen: what a person forgot. */
export function emptyResources(draft: PermissionDraft): readonly string[] {
  return Object.keys(draft).filter((resource) => resource !== STUDIO && draft[resource]?.length === 0);
}

/** Whether another entry than the action's own name gives it. */
function isWider(draft: PermissionDraft, resource: string, action: string): boolean {
  const others = patternsOf(draft, resource).filter((pattern) => pattern !== action);
  return isAllowed({ ...draft, [resource]: others }, resource, action);
}
