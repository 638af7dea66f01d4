import type { ActionDefinition, ActionHints } from '../action.js';

/** What an action may differ in from the others of its kind. */
type Differences = Partial<Pick<ActionDefinition, 'feature' | 'cost' | 'burst' | 'role' | 'forApps'>> & {
  hints?: Partial<ActionHints>;
};

const INERT: ActionHints = { readOnly: false, destructive: false, idempotent: false, openWorld: false };

/** An action that only looks: members of every role may, and it can be repeated. */
export function reads(title: string, description: string, differences: Differences = {}): ActionDefinition {
  return define(title, description, 'viewer', { readOnly: true, idempotent: true }, differences);
}

/** An action that adds or changes something: for editors, and not safe to repeat unless it says so. */
export function writes(title: string, description: string, differences: Differences = {}): ActionDefinition {
  return define(title, description, 'editor', {}, differences);
}

/** An action after which something is gone for good; once done, doing it again changes nothing. */
export function destroys(
  title: string,
  description: string,
  differences: Differences = {},
): ActionDefinition {
  return define(title, description, 'editor', { destructive: true, idempotent: true }, differences);
}

function define(
  title: string,
  description: string,
  role: ActionDefinition['role'],
  hints: Partial<ActionHints>,
  differences: Differences,
): ActionDefinition {
  return {
    title,
    description,
    feature: null,
    cost: 1,
    role,
    ...differences,
    hints: { ...INERT, ...hints, ...differences.hints },
  };
}
