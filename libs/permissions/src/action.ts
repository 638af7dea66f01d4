import type { Role } from './role.js';

/** The four behaviour hints of an MCP tool, all of them always set. */
export interface ActionHints {
  /** Nothing that a user keeps is changed. */
  readonly readOnly: boolean;
  /** Something is lost for good; people are asked before it is done. */
  readonly destructive: boolean;
  /** The same call again changes nothing more. */
  readonly idempotent: boolean;
  /** Something outside the studio is spoken to, such as an upstream MCP server. */
  readonly openWorld: boolean;
}

/** What is known of an action besides its name: words for people and models, and what it takes to use it. */
export interface ActionDefinition {
  /** A short name for people, such as `List prompts`. */
  readonly title: string;
  /** One or two sentences that a model or a person chooses by. */
  readonly description: string;
  readonly hints: ActionHints;
  /** The plan feature that the account must have; `null`: part of every plan. */
  readonly feature: string | null;
  /** Units of the `requests` meter that one call takes; a whole number, 0 for what is always answered. */
  readonly cost: number;
  /**
   * Units of the burst limit that one call takes; default 1. 0 is for what services call once for each of their own
   * requests, so that they do not spend the burst of the account that they belong to.
   */
  readonly burst?: 0 | 1;
  /** The weakest role whose members may do it. */
  readonly role: Role;
  /**
   * False for what no connected app may be allowed, whoever consents: what it makes would outlive the app. Left out
   * for all others.
   */
  readonly forApps?: false;
}

/** One thing that a key can be allowed to do. */
export interface Action extends ActionDefinition {
  /** What permissions call it, and the MCP tool of the same name. */
  readonly name: string;
}

/**
 * Every action of one resource: the single source of requirements, tool annotations, list filters, pickers
 * and documentation. Made by `defineActions`.
 */
export interface ActionTable<Name extends string = string> {
  /** `self` for the studio, `svc_<name>` for a service that checks the studio's keys. */
  readonly resource: string;
  /** The actions by name. A name that comes from outside is looked up with `findAction`, never by index. */
  readonly actions: { readonly [N in Name]: Action };
  /** The names in the order of declaration, which is the order of every list. */
  readonly names: readonly Name[];
}
