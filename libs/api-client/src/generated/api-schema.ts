// Generated from apps/api/openapi.json by `npm run generate -w libs/api-client`; not for editing.
export interface paths {
  '/healthz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the process lives */
    get: operations['getHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/readyz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the server takes requests: the database answers and no stop has begun */
    get: operations['getReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The account, and how many records it keeps */
    get: operations['getAccount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/account/leave': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Leaves the account for good; keys and sessions there end */
    post: operations['leaveAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/account/plan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Puts the account on another plan, from its next request on */
    put: operations['setPlan'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/account/transfer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes another member the founder; who was it becomes an admin */
    post: operations['transferAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The accounts that the person is in */
    get: operations['listAccounts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List agents
     * @description Lists the agents of the library, newest first, a page at a time, optionally those with a tag. Gives summaries, without instructions.
     */
    get: operations['listAgents'];
    put?: never;
    /**
     * Create agent
     * @description Saves a new agent with its instructions, model, tools and skills. Counts toward the cap of the plan.
     */
    post: operations['createAgent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agents/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Import an agent from a file */
    post: operations['importAgent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agents/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get agent
     * @description Returns one agent by its id or name: instructions, model, tools and skills; as it is, or as it was at a version.
     */
    get: operations['getAgent'];
    put?: never;
    post?: never;
    /**
     * Delete agent
     * @description Deletes an agent with all its versions, permanently; its skills stay. Duplicate it first to keep a copy.
     */
    delete: operations['deleteAgent'];
    options?: never;
    head?: never;
    /**
     * Update agent
     * @description Changes the given fields of an agent and keeps the former state as a version. Given skills replace all that it had.
     */
    patch: operations['updateAgent'];
    trace?: never;
  };
  '/v1/agents/{id}/duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Duplicate agent
     * @description Copies an agent into a new one, without its versions. Counts toward the cap of the plan.
     */
    post: operations['duplicateAgent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agents/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Export an agent as a file */
    get: operations['exportAgent'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agents/{id}/share': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Share an agent with the team */
    post: operations['shareAgent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agents/{id}/tools/{tool}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Call a tool of an agent
     * @description For scripts: the body is the arguments object, the answer is the result of MCP. A tool that failed answers 200 with `isError`; a server that failed answers 502 with the reason. An absent tool, a forbidden one and an absent target are answered alike. Nobody can be asked through this door.
     */
    post: operations['callAgentTool'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agents/{id}/unshare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an agent back from the team */
    post: operations['unshareAgent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agents/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the versions of an agent */
    get: operations['listAgentVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List API keys
     * @description Lists API keys with name, masked key, permissions, expiry and last use; never the keys themselves. Revoked ones on request.
     */
    get: operations['listApiKeys'];
    put?: never;
    /**
     * Create API key
     * @description Makes an API key and returns it, this once only. Made through a key, it can hold no more permissions than that key.
     */
    post: operations['createApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/api-keys/hints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List hints about API keys: old, unused, with unused permissions, seen from somewhere new, refused often */
    get: operations['listApiKeyHints'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/api-keys/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Verify API key
     * @description Tells whether an API key is live and, if asked, whether it may use an action of a resource; for services that check keys. Costs nothing.
     */
    post: operations['verifyApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/api-keys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Get an API key */
    get: operations['getApiKey'];
    put?: never;
    post?: never;
    /**
     * Revoke API key
     * @description Ends an API key at once and for good: its next request is refused. To change a key without a gap, rotate it instead.
     */
    delete: operations['deleteApiKey'];
    options?: never;
    head?: never;
    /**
     * Update API key
     * @description Changes name, permissions, expiry, allowed addresses or daily limit of an API key, from its next request on. The key itself stays the same.
     */
    patch: operations['updateApiKey'];
    trace?: never;
  };
  '/v1/api-keys/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Revoke API key
     * @description Ends an API key at once and for good: its next request is refused. To change a key without a gap, rotate it instead.
     */
    post: operations['revokeApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/api-keys/{id}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Rotate API key
     * @description Makes a replacement with the same permissions, limits and expiry and returns it, this once only. The old key works until it is revoked or the chosen overlap ends.
     */
    post: operations['rotateApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List audit events
     * @description Lists what was created, changed, deleted or revoked in the account, when and by whom, the newest first.
     */
    get: operations['listAuditEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit-events/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Verify that no audit event is missing or changed */
    get: operations['verifyAuditEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/factors': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the person signs in with */
    get: operations['getSecondFactors'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/forgot-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends a link that resets the password, if somebody has the address; the answer does not tell */
    post: operations['forgotPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/identities': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The accounts at providers that the person signs in with */
    get: operations['listIdentities'];
    put?: never;
    /** Begins linking an account at a provider; this browser is to go to the answered address */
    post: operations['linkIdentity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/identities/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Lets the person sign in with an account no more */
    delete: operations['unlinkIdentity'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/passkeys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adds a passkey that the browser made */
    post: operations['addPasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/passkeys/options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the browser is asked for to make a passkey */
    post: operations['beginPasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/passkeys/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins a session for whoever shows a passkey; the cookie is in the answer */
    post: operations['signInWithPasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/passkeys/sign-in-options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the browser is asked for to sign in with a passkey alone */
    post: operations['beginPasskeySignIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/passkeys/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Removes a passkey of the person */
    delete: operations['removePasskey'];
    options?: never;
    head?: never;
    /** Gives a passkey of the person another name */
    patch: operations['renamePasskey'];
    trace?: never;
  };
  '/v1/auth/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives the person who is signed in another password, and ends all other sessions */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/profile': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Gives the person who is signed in another name */
    patch: operations['updateProfile'];
    trace?: never;
  };
  '/v1/auth/providers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The providers that people may sign in with */
    get: operations['listIdentityProviders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/re-prove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Shows that the person of the session is there, for ten minutes */
    post: operations['reProve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/re-prove/passkey-options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the browser is asked for when a passkey shows that the person is there */
    post: operations['beginPasskeyProof'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/recovery-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Gives the person new recovery codes in the place of the old ones, shown once */
    post: operations['renewRecoveryCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/reset-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sets another password by the link of a mail, and ends all sessions of the person */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Finishes a sign-in that waits for a second factor; the cookie is in the answer */
    post: operations['finishSecondFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/second-factor/passkey-options': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the browser is asked for when a passkey is the second factor */
    post: operations['beginPasskeyFactor'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is signed in */
    get: operations['getSession'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the person is signed in, newest use first */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/sessions/end-others': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends every session of the person but this one */
    post: operations['endOtherSessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/sessions/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Ends one session of the person; this one too, with its cookie */
    delete: operations['endSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/sign-in': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins a session, whose cookie is in the answer, or asks for a second factor */
    post: operations['signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends the session of the cookie; fine when there is none */
    post: operations['signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/sign-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a person with an account on the plan Free, and signs in */
    post: operations['signUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/switch': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on in another account of the person; the session gets a new cookie */
    post: operations['switchAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/totp': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes the secret of an authenticator app, which does not count yet */
    post: operations['beginTotp'];
    /** Removes the authenticator app of the person */
    delete: operations['removeTotp'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/totp/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes the authenticator app count, by a code that it shows */
    post: operations['confirmTotp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/auth/with/{provider}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins signing in with a provider; this browser is to go to the answered address */
    post: operations['beginSignInWith'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/billing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the account pays for */
    get: operations['getBilling'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/billing/checkout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Opens the page on which the founder pays for a plan */
    post: operations['beginCheckout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/billing/portal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Opens the page on which the founder changes or ends the subscription */
    post: operations['openBillingPortal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/billing/stripe-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an event of Stripe, signed in `Stripe-Signature` over its very bytes */
    post: operations['takeStripeEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/client-setups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How each client is told about this server: steps, files, commands and links, with a placeholder for the key */
    get: operations['listClientSetups'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/connected-apps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Programs that the person connected, newest first */
    get: operations['listConnectedApps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/connected-apps/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** The same as revoking it */
    delete: operations['deleteConnectedApp'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/connected-apps/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends a connected program at once and for good */
    post: operations['revokeConnectedApp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List connections
     * @description Lists the upstream MCP servers that the account is connected to, with address and state; never their credentials.
     */
    get: operations['listConnections'];
    put?: never;
    /**
     * Create connection
     * @description Connects an upstream MCP server by its address and credentials and reads its tools. Credentials are stored encrypted and never returned.
     */
    post: operations['createConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/connections/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get connection
     * @description Returns one connection by its id: address, state, and its tools with those that wait for approval; never its credentials.
     */
    get: operations['getConnection'];
    put?: never;
    post?: never;
    /**
     * Delete connection
     * @description Deletes a connection and its stored credentials, permanently. Agents that select its tools lose them.
     */
    delete: operations['deleteConnection'];
    options?: never;
    head?: never;
    /**
     * Update connection
     * @description Changes name, address or credentials of a connection. At another address every tool waits for approval again.
     */
    patch: operations['updateConnection'];
    trace?: never;
  };
  '/v1/connections/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Test connection
     * @description Calls the upstream MCP server of a connection and tells whether it answers, how fast, and which of its tools are new or changed.
     */
    post: operations['testConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/connections/{id}/tools': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the tools of a connection, with what waits for approval */
    get: operations['listConnectionTools'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/connections/{id}/tools/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approve connection tools
     * @description Accepts new or changed tool definitions of a connection, which cannot be used until then. Review the difference first.
     */
    post: operations['approveConnectionTools'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/connections/{id}/tools/{tool}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Call a tool of a connection
     * @description For scripts: the body is the arguments object, the answer is the result of MCP. A tool that failed answers 200 with `isError`; a server that failed answers 502 with the reason. An absent tool, a forbidden one and an absent target are answered alike. Nobody can be asked through this door. A tool that is itself named `approve` has no route here, which approves tools: call it over MCP or through an agent.
     */
    post: operations['callConnectionTool'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/instance': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What this server is, to whoever asks */
    get: operations['getInstance'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The open invitations of the account, expired ones too */
    get: operations['listInvitations'];
    put?: never;
    /** Invites the person with an e-mail address */
    post: operations['inviteMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Joins the account of an invitation, once, and goes on there; the session gets a new cookie */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/look-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an invitation offers, for who holds its link; uses nothing up */
    post: operations['lookUpInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{id}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends an open invitation again, with another link; the one before does not hold any more */
    post: operations['resendInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes an open invitation back */
    post: operations['revokeInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/leak-reports': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revokes keys that a scanning partner found in public, and labels each match */
    post: operations['reportLeakedKeys'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Who am I
     * @description Tells which key, member, account and plan the call is made with, what it may do, and how much of the quota is left. Costs nothing.
     */
    get: operations['whoami'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The people of the account with their roles */
    get: operations['listMembers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Gives a member another role, from the next request on */
    patch: operations['updateMember'];
    trace?: never;
  };
  '/v1/members/{id}/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends a membership for good; what the member made stays */
    post: operations['removeMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Serves a suspended member again */
    post: operations['resumeMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{id}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Refuses keys and sessions of a member until they are resumed */
    post: operations['suspendMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the person is told, newest first */
    get: operations['listNotices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices/preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the person is mailed about */
    get: operations['getNoticePreferences'];
    /** Chooses what the person is mailed about */
    put: operations['saveNoticePreferences'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notices/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Notes that the person has read notices, or all of them */
    post: operations['readNotices'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/oauth/interactions/{uid}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a program asks a person for */
    get: operations['getAuthorizationRequest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/oauth/interactions/{uid}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Connects the program, with these permissions */
    post: operations['approveAuthorization'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/oauth/interactions/{uid}/deny': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sends the person back without connecting the program */
    post: operations['denyAuthorization'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every plan with its limits, caps and features */
    get: operations['listPlans'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/prompts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List prompts
     * @description Lists the saved prompts of the library, newest first, a page at a time, optionally those with a tag. Gives summaries, without texts.
     */
    get: operations['listPrompts'];
    put?: never;
    /**
     * Create prompt
     * @description Saves a new prompt with a title, either a body or messages, and variables; without variables, they are the gaps such as {{topic}} in the text. Counts toward the cap of the plan.
     */
    post: operations['createPrompt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/prompts/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Import a prompt from a file */
    post: operations['importPrompt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/prompts/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get prompt
     * @description Returns one saved prompt by its id or slug: body or messages, variables, category and tags; as it is, or as it was at a version or label.
     */
    get: operations['getPrompt'];
    put?: never;
    post?: never;
    /**
     * Delete prompt
     * @description Deletes a saved prompt with all its versions, permanently. Duplicate it first to keep a copy.
     */
    delete: operations['deletePrompt'];
    options?: never;
    head?: never;
    /**
     * Update prompt
     * @description Changes the given fields of a saved prompt and keeps the former state as a version; sets labels such as production on versions.
     */
    patch: operations['updatePrompt'];
    trace?: never;
  };
  '/v1/prompts/{id}/duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Duplicate prompt
     * @description Copies a saved prompt into a new one, without its versions. Counts toward the cap of the plan.
     */
    post: operations['duplicatePrompt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/prompts/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Export a prompt as a file */
    get: operations['exportPrompt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/prompts/{id}/share': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Share a prompt with the team */
    post: operations['sharePrompt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/prompts/{id}/unshare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a prompt back from the team */
    post: operations['unsharePrompt'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/prompts/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the versions of a prompt */
    get: operations['listPromptVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/skills': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List skills
     * @description Lists the skills of the library, newest first, a page at a time, optionally those with a tag. Gives summaries, without instructions and files.
     */
    get: operations['listSkills'];
    put?: never;
    /**
     * Create skill
     * @description Saves a new skill with its name, description, instructions and files. Counts toward the cap of the plan.
     */
    post: operations['createSkill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/skills/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Import a skill from a file */
    post: operations['importSkill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/skills/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get skill
     * @description Returns one skill by its id or name: description, trigger phrases, instructions, guardrails and a list of its files; as it is, or as it was at a version.
     */
    get: operations['getSkill'];
    put?: never;
    post?: never;
    /**
     * Delete skill
     * @description Deletes a skill with its files and all its versions, permanently, and takes it out of the agents that have it. Duplicate it first to keep a copy.
     */
    delete: operations['deleteSkill'];
    options?: never;
    head?: never;
    /**
     * Update skill
     * @description Changes the given fields of a skill and keeps the former state as a version. Given files replace all that it had.
     */
    patch: operations['updateSkill'];
    trace?: never;
  };
  '/v1/skills/{id}/duplicate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Duplicate skill
     * @description Copies a skill with its files into a new one, without its versions. Counts toward the cap of the plan.
     */
    post: operations['duplicateSkill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/skills/{id}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Export a skill as a file */
    get: operations['exportSkill'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/skills/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Read a file of a skill */
    get: operations['readSkillFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/skills/{id}/share': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Share a skill with the team */
    post: operations['shareSkill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/skills/{id}/unshare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a skill back from the team */
    post: operations['unshareSkill'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/skills/{id}/versions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List the versions of a skill */
    get: operations['listSkillVersions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/usage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get usage
     * @description Returns how many requests were made in a span of time, by day, key or action, and how much of the quota is left. Costs nothing.
     */
    get: operations['getUsage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/usage/records': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List requests one by one */
    get: operations['listUsageRecords'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/usage/records.csv': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Export requests as CSV, at most 100,000 of them */
    get: operations['exportUsageRecords'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/usage/series': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Follow usage over time */
    get: operations['getUsageSeries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The endpoints of the account, oldest first */
    get: operations['listWebhookEndpoints'];
    put?: never;
    /** Adds an endpoint and tells its secret, once */
    post: operations['createWebhookEndpoint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Removes an endpoint with its deliveries */
    delete: operations['deleteWebhookEndpoint'];
    options?: never;
    head?: never;
    /** Changes an endpoint, or switches it on or off */
    patch: operations['updateWebhookEndpoint'];
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was sent to an endpoint, newest first */
    get: operations['listWebhookDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/deliveries/{deliveryId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has a message sent again */
    post: operations['retryWebhookDelivery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/rotate-secret': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Makes a new secret and tells it, once */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/webhook-endpoints/{id}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Has a message sent to try an endpoint */
    post: operations['testWebhookEndpoint'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AccountDetailView: {
      saved: components['schemas']['AccountSavedView'];
      /** Format: uuid */
      id: string;
      name: string;
      plan: string;
      /** @description Members that were not removed; suspended ones count, as seats do. */
      memberCount: number;
      /**
       * Format: date-time
       * @description Since when every key and session of the account is refused; null when it is not.
       */
      suspendedAt: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    AccountSavedView: {
      prompts: number;
      agents: number;
      skills: number;
      connections: number;
    };
    AccountView: {
      /** Format: uuid */
      id: string;
      name: string;
      plan: string;
      /** @description Members that were not removed; suspended ones count, as seats do. */
      memberCount: number;
      /**
       * Format: date-time
       * @description Since when every key and session of the account is refused; null when it is not.
       */
      suspendedAt: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    AddPasskeyBody: {
      name: string;
      /** @description What the browser answered, with bytes in base64url. */
      response: {
        [key: string]: unknown;
      };
    };
    AgentConnectionInput: {
      /** @description Id or slug of the connection. */
      connection: string;
      /** @description Names of tools as the server gives them: just these, whatever is added there. Null for all that are approved, now and later. */
      tools: string[] | null;
    };
    AgentConnectionView: {
      /** Format: uuid */
      id: string;
      slug: string;
      name: string;
      /** @description Names of tools as the server gives them; null for all that are approved, [] for none. */
      tools: string[] | null;
    };
    AgentPage: {
      items: components['schemas']['AgentSummaryView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    AgentSkillView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    AgentSummaryView: {
      name: string;
      displayName: string;
      description: string;
      /** @description The model it runs on; null for its client’s own. */
      model: string | null;
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
    };
    AgentVersionPage: {
      items: components['schemas']['AgentVersionView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    AgentVersionView: {
      version: number;
      /** @description What the member who wrote it said about it; null when nothing. */
      note: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uuid
       * @description Member who wrote it; null when an operator did.
       */
      createdByMemberId: string | null;
    };
    AgentView: {
      /** @description The system prompt of the agent, as Markdown. */
      instructions: string;
      /** @description The only tools it may use; null for all that its client has. */
      tools: string[] | null;
      disallowedTools: string[];
      /** @description The skills that it has and that still exist, in its order. */
      skills: components['schemas']['AgentSkillView'][];
      /** @description The connections whose tools it offers and that still exist, in its order. */
      connections: components['schemas']['AgentConnectionView'][];
      /** @description Front matter that Claude alone reads. */
      claude: {
        [key: string]: unknown;
      };
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
      name: string;
      displayName: string;
      description: string;
      /** @description The model it runs on; null for its client’s own. */
      model: string | null;
    };
    ApiKeyHintList: {
      items: components['schemas']['ApiKeyHintView'][];
    };
    ApiKeyHintView: {
      /** Format: uuid */
      keyId: string;
      /**
       * @description leaked: found in public and revoked within the last 30 days; the entry is where. denials: many requests refused within the last hour. new_network, new_client: first seen within 7 days. unused: for 90 days. old: made over 90 days ago. permissions_unused: over 30 days old, with permissions that were never used.
       * @enum {string}
       */
      code: 'leaked' | 'denials' | 'new_network' | 'new_client' | 'unused' | 'old' | 'permissions_unused';
      /** @description One sentence for people. */
      detail: string;
      /**
       * Format: date-time
       * @description Since when it is so; null when there is no one instant.
       */
      since: string | null;
      /** @description What it is about: permissions such as `self: delete_*`, networks, names of clients, or where the key was found; empty for the other codes. What a client calls itself, and where a report says that a key was, is unverified. */
      entries: string[];
    };
    ApiKeyLeakView: {
      /** @description Who reported it, such as github. */
      reporter: string;
      /** @description The kind of place, such as commit; null when the report says none. */
      source: string | null;
      /** @description The address of the place; null when the report says none. Unverified: follow it with the care that any link needs. */
      url: string | null;
    };
    ApiKeyPage: {
      items: components['schemas']['ApiKeyView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    ApiKeyView: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description What may be shown of the key, such as psk_ab12…Zx9k. */
      mask: string;
      /** @enum {string} */
      status: 'active' | 'expired' | 'revoked';
      /**
       * Format: uuid
       * @description The member whose key it is.
       */
      memberId: string;
      permissions: {
        [key: string]: string[];
      };
      /**
       * Format: date-time
       * @description When the key stops or stopped working: its expiry or `retiresAt`, the earlier; null for never.
       */
      expiresAt: string | null;
      /**
       * Format: date-time
       * @description End of the overlap after a rotation; null when it was not rotated with an overlap.
       */
      retiresAt: string | null;
      /** @description Ranges that the key works from; null for anywhere. */
      allowedCidrs: string[] | null;
      /** @description Own daily limit; null for the plan’s alone. */
      requestsPerDay: number | null;
      /** @description What it took from the daily quota today (UTC), together with the keys that it replaced by rotation or that replaced it. Exact for a key with an own daily limit; else without the last seconds. */
      requestsToday: number;
      humanConfirmation: boolean;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Coarse: written about once a minute at most.
       */
      lastUsedAt: string | null;
      /** @description Address of that use; null when unknown. */
      lastUsedFrom: string | null;
      /** Format: date-time */
      revokedAt: string | null;
      /**
       * Format: uuid
       * @description Member who revoked the key; null when it is live, an operator revoked it, or it had leaked.
       */
      revokedByMemberId: string | null;
      revokedReason: string | null;
      /** @description Where the key was found, when it was revoked because it had leaked; else null. */
      leak: components['schemas']['ApiKeyLeakView'] | null;
      /**
       * Format: uuid
       * @description Key that this one replaced by rotation; null when it replaced none.
       */
      replacesId: string | null;
      /**
       * Format: uuid
       * @description Key that replaced this one by rotation and is not revoked; null when there is none.
       */
      replacedById: string | null;
    };
    AppResourceView: {
      /** @description mcp, v1, mcp/conn_<UUID> or mcp/agent_<UUID>. */
      name: string;
      /** @enum {string} */
      kind: 'studio' | 'connection' | 'agent' | 'rest';
      /** @description Name of the connection or agent; null for what has none, or is not there. */
      title: string | null;
      /** @description Whether it is there for who asks. */
      exists: boolean;
    };
    ApproveAuthorizationBody: {
      /** @description Resource to actions; at least one. For a connection or an agent: of that one alone. */
      permissions: {
        [key: string]: string[];
      };
    };
    ApproveConnectionToolsBody: {
      /** @description The tools to accept, each with the hash of what was looked at. */
      tools?: components['schemas']['ToolApproval'][];
      /** @description Accepts every tool that waits, as the list that bears this hash; a connection shows its own. */
      toolsHash?: string;
    };
    ApprovedToolsView: {
      /** @description The tools that can be used from now on and could not before. */
      approvedNow: string[];
      /** Format: uuid */
      id: string;
      /** @description Its name in addresses and in the names of its tools on agents. */
      slug: string;
      name: string;
      description: string;
      iconUrl: string | null;
      url: string;
      authentication: components['schemas']['ConnectionAuthenticationView'];
      /**
       * @description Whether the server was read: not yet, at the last attempt, or not then.
       * @enum {string}
       */
      state: 'unread' | 'ready' | 'failing';
      /** @description Why it could not be read; null unless `state` is `failing`. */
      problem: components['schemas']['ConnectionProblemView'] | null;
      /** @description What the server says of itself; null until it was read. */
      server: components['schemas']['ConnectionServerView'] | null;
      /** @description Milliseconds that the last reading took; null until it was read. */
      latencyMs: number | null;
      tools: components['schemas']['ConnectionToolCountsView'];
      /** @description Hash of the list of tools as it was read last; null until it was read. */
      toolsHash: string | null;
      /** Format: date-time */
      toolsReadAt: string | null;
      /** @description Whether the tools of the first reading are approved at once. A change of address or credentials ends that. */
      approveFirstTools: boolean;
      /** @description Rises with each change of its fields. */
      version: number;
      /**
       * Format: uuid
       * @description The member who connected it; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description Tools that wait for approval, at most 50; the list of tools has all. */
      waiting: components['schemas']['ConnectionToolView'][];
      /** @description Tools of the server that were not taken, at most 100. */
      refusedTools: components['schemas']['RefusedToolView'][];
    };
    AuditActorView: {
      /**
       * @description A key, a person, the operator of the server, or the server itself.
       * @enum {string}
       */
      kind: 'api-key' | 'session' | 'operator' | 'system';
      /** Format: uuid */
      memberId: string | null;
      /** Format: uuid */
      keyId: string | null;
    };
    AuditChainView: {
      valid: boolean;
      /** @description Events looked at. */
      count: number;
      /** @description Sequence of the first event that does not fit; null when all do. */
      brokenAt: number | null;
    };
    AuditEventPage: {
      items: components['schemas']['AuditEventView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    AuditEventView: {
      /** @description Place in the account’s chain, from 1. */
      sequence: number;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      actor: components['schemas']['AuditActorView'];
      action: string;
      /** @description Kind of the record: api_key, prompt, account, member or user. */
      targetKind: string;
      targetId: string | null;
      /** @description What the record was called then; null for one that was personal, and another member’s, then. */
      targetName: string | null;
      /** @description What was changed; never a secret, and next to nothing of what was personal and another member’s. */
      details: Record<string, never>;
      /** @description The door: rest, mcp, console, cli or system. */
      channel: string;
      /** @description Hash over this event and the one before, in hexadecimal. */
      hash: string;
    };
    AuthorizationAccountView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    AuthorizationAnswerView: {
      /** @description An address of this server, to be opened by the same browser. */
      redirectTo: string;
    };
    AuthorizationClientView: {
      /** @description The address of its metadata document, or the id that it was given. */
      id: string;
      /** @description What it calls itself; at most 64 characters, without invisible ones. */
      name: string;
      /** @description Its home page, by its own word: http or https. */
      uri: string | null;
      /** @description Whether `host` vouches for name and addresses. */
      verified: boolean;
      /** @description Host of its metadata document; null for one that registered itself. */
      host: string | null;
      /** @description Host that the person is sent back to, or the scheme of a program. */
      redirectHost: string;
    };
    AuthorizationRequestView: {
      uid: string;
      client: components['schemas']['AuthorizationClientView'];
      resource: components['schemas']['AppResourceView'];
      /** @description Where choosing begins: what the requested scopes hint at. */
      suggested: {
        [key: string]: string[];
      };
      account: components['schemas']['AuthorizationAccountView'];
      /** Format: date-time */
      expiresAt: string;
    };
    BeginCheckoutBody: {
      /**
       * @description Id of the plan; it holds once the payment provider has said that it is paid for.
       * @enum {string}
       */
      plan: 'pro' | 'team';
    };
    BeginSignInWithBody: {
      /** @description Path of the page to be led to afterwards; anything else leads to the start page. */
      next?: string;
      /** @description Token of the invitation that is accepted by signing in. */
      invitation?: string;
    };
    BillingPageView: {
      /** @description Where to send the browser, once and soon: the address is for this person alone. */
      url: string;
    };
    BillingView: {
      /** @description Who takes the payments; null when plans are not paid for on this server. */
      provider: string | null;
      /** @description Id of the plan that is paid for; null when nothing is. */
      plan: string | null;
      /** @description State of the subscription in the provider’s words; null without one. */
      status: string | null;
      /** @description Members that are paid for; null without a subscription. */
      seats: number | null;
      /**
       * Format: date-time
       * @description When a cancelled subscription ends; null when it goes on.
       */
      endsAt: string | null;
    };
    /** @description The arguments of the tool, as its `inputSchema` says; no body for none. */
    CallToolBody: {
      [key: string]: unknown;
    };
    ChangePasswordBody: {
      /**
       * Format: password
       * @description Left out by a person who has none yet and has shown who they are in the last ten minutes.
       */
      currentPassword?: string;
      /** Format: password */
      newPassword: string;
    };
    ClientSetupFileView: {
      /** @description Where it belongs on the system that was asked for. */
      path: string;
      /** @enum {string} */
      language: 'json' | 'toml' | 'javascript' | 'python';
      /** @description With psk_your_key_here where the key belongs. */
      content: string;
      /** @description It lies in a project, refers to the key and never holds it. */
      committed: boolean;
    };
    ClientSetupList: {
      items: components['schemas']['ClientSetupView'][];
    };
    ClientSetupStepView: {
      text: string;
      /** @description What to type in a terminal to do it. */
      command: string | null;
    };
    ClientSetupView: {
      /** @enum {string} */
      id:
        | 'claude-desktop'
        | 'claude-code'
        | 'claude-code-http'
        | 'cursor'
        | 'cursor-http'
        | 'vscode'
        | 'vscode-http'
        | 'codex'
        | 'codex-http'
        | 'generic'
        | 'generic-stdio'
        | 'curl'
        | 'node'
        | 'python';
      title: string;
      /** @enum {string} */
      transport: 'stdio' | 'http' | 'rest';
      /** @description The page of the client's maker about the format. */
      documentation: string | null;
      steps: components['schemas']['ClientSetupStepView'][];
      /** @description Alternatives, the preferred one first. */
      files: components['schemas']['ClientSetupFileView'][];
      /** @description The client's own command that does it all; holds no key. */
      command: string | null;
      /** @description Opens the client, or downloads its bundle; holds no key. */
      installLink: string | null;
      notes: string[];
    };
    ConnectedAppMemberView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    ConnectedAppPage: {
      items: components['schemas']['ConnectedAppView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    ConnectedAppView: {
      /**
       * Format: uuid
       * @description Its id; usage records and audit events name the app by it as they name a key.
       */
      id: string;
      /** @description What the program calls itself. Nobody vouches for it. */
      name: string;
      clientId: string;
      /** @description Host that vouches for the program; null for one that registered itself. */
      host: string | null;
      /** @description Home page, by the program’s own word. */
      uri: string | null;
      /** @description Host, or scheme, that the member was sent back to. */
      redirectHost: string;
      resource: components['schemas']['AppResourceView'];
      permissions: {
        [key: string]: string[];
      };
      member: components['schemas']['ConnectedAppMemberView'];
      /** @enum {string} */
      status: 'active' | 'expired' | 'revoked';
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it is over unless it is used before.
       */
      endsAt: string;
      /**
       * Format: date-time
       * @description Coarse: written about once a minute at most.
       */
      lastUsedAt: string | null;
      lastUsedAddress: string | null;
      /** Format: date-time */
      revokedAt: string | null;
      revokedReason: string | null;
    };
    ConnectionAuthenticationInput: {
      /** @enum {string} */
      type: 'none' | 'bearer' | 'headers';
      /** @description With `bearer`: the token, without the word Bearer. */
      token?: string;
      /** @description With `headers`: the fields that are sent. */
      headers?: components['schemas']['ConnectionHeaderInput'][];
    };
    ConnectionAuthenticationView: {
      /** @enum {string} */
      type: 'none' | 'bearer' | 'headers';
      /** @description The names of the header fields that are set; their values are never returned. */
      headerNames: string[];
      /**
       * Format: date-time
       * @description When the credentials were set last; null when there are none.
       */
      changedAt: string | null;
    };
    ConnectionDetailView: {
      /** @description Tools that wait for approval, at most 50; the list of tools has all. */
      waiting: components['schemas']['ConnectionToolView'][];
      /** @description Tools of the server that were not taken, at most 100. */
      refusedTools: components['schemas']['RefusedToolView'][];
      /** Format: uuid */
      id: string;
      /** @description Its name in addresses and in the names of its tools on agents. */
      slug: string;
      name: string;
      description: string;
      iconUrl: string | null;
      url: string;
      authentication: components['schemas']['ConnectionAuthenticationView'];
      /**
       * @description Whether the server was read: not yet, at the last attempt, or not then.
       * @enum {string}
       */
      state: 'unread' | 'ready' | 'failing';
      /** @description Why it could not be read; null unless `state` is `failing`. */
      problem: components['schemas']['ConnectionProblemView'] | null;
      /** @description What the server says of itself; null until it was read. */
      server: components['schemas']['ConnectionServerView'] | null;
      /** @description Milliseconds that the last reading took; null until it was read. */
      latencyMs: number | null;
      tools: components['schemas']['ConnectionToolCountsView'];
      /** @description Hash of the list of tools as it was read last; null until it was read. */
      toolsHash: string | null;
      /** Format: date-time */
      toolsReadAt: string | null;
      /** @description Whether the tools of the first reading are approved at once. A change of address or credentials ends that. */
      approveFirstTools: boolean;
      /** @description Rises with each change of its fields. */
      version: number;
      /**
       * Format: uuid
       * @description The member who connected it; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    ConnectionHeaderInput: {
      /** @description Its name, such as X-Api-Key; none that belongs to the transport. */
      name: string;
      /** @description Its value: stored encrypted, never returned. */
      value: string;
    };
    ConnectionPage: {
      items: components['schemas']['ConnectionView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    ConnectionProblemView: {
      /** @description A code that does not change, such as `unreachable` or `unauthorized`. */
      reason: string;
      /** @description A sentence for people. */
      detail: string;
      /** Format: date-time */
      at: string;
    };
    ConnectionServerView: {
      name: string | null;
      version: string | null;
      /**
       * @description The era of MCP that it speaks.
       * @enum {string}
       */
      era: 'legacy' | 'modern';
      /** @description The revision of MCP that was agreed on. */
      protocolVersion: string;
    };
    ConnectionTestToolsView: {
      /** @description Tools that the server has and that were taken. */
      total: number;
      /** @description Those that it did not have before. */
      added: number;
      /** @description Those with another definition than before. */
      changed: number;
      /** @description Those that it has no more. */
      gone: number;
      /** @description Those that were not taken. */
      refused: number;
    };
    ConnectionTestView: {
      reachable: boolean;
      /** @description Why it could not be read; null when it could. */
      problem: components['schemas']['ConnectionProblemView'] | null;
      /** @description What the server says of itself; null when it could not be read. */
      server: components['schemas']['ConnectionServerView'] | null;
      /** @description Milliseconds that the reading took; null when it failed. */
      latencyMs: number | null;
      /** @description All 0 when it could not be read. */
      tools: components['schemas']['ConnectionTestToolsView'];
    };
    ConnectionToolCountsView: {
      /** @description Those that can be used. */
      approved: number;
      /** @description New or changed ones, which cannot be used until they are approved. */
      waiting: number;
      /** @description Approved ones that the server does not have any more. */
      gone: number;
      /** @description Those that were not taken at all; a connection tells why. */
      refused: number;
    };
    ConnectionToolPage: {
      items: components['schemas']['ConnectionToolView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    ConnectionToolView: {
      /** @description The name that the server gives it: what a key for the connection names. */
      name: string;
      /** @description Its name on agents: what a key for an agent names. */
      agentName: string;
      /**
       * @description Only `approved` ones can be used; `changed` ones wait, with what is different.
       * @enum {string}
       */
      state: 'approved' | 'new' | 'changed' | 'gone';
      title: string | null;
      /** @description Cut when it is long. */
      description: string | null;
      /** @description The whole definition as JSON, hidden characters written out; null unless it was asked for. */
      definition: string | null;
      hints: components['schemas']['ToolHintsView'];
      warnings: components['schemas']['ToolWarningView'][];
      /** @description What approving it would accept, long texts cut; for a new one, all that it says. At most 50. */
      differences: components['schemas']['ToolDifferenceView'][];
      /** @description Hash of the definition that was read last; null when it is gone. */
      hash: string | null;
      /** Format: date-time */
      approvedAt: string | null;
      /**
       * Format: date-time
       * @description When the server was last seen to have it in this form.
       */
      seenAt: string;
    };
    ConnectionView: {
      /** Format: uuid */
      id: string;
      /** @description Its name in addresses and in the names of its tools on agents. */
      slug: string;
      name: string;
      description: string;
      iconUrl: string | null;
      url: string;
      authentication: components['schemas']['ConnectionAuthenticationView'];
      /**
       * @description Whether the server was read: not yet, at the last attempt, or not then.
       * @enum {string}
       */
      state: 'unread' | 'ready' | 'failing';
      /** @description Why it could not be read; null unless `state` is `failing`. */
      problem: components['schemas']['ConnectionProblemView'] | null;
      /** @description What the server says of itself; null until it was read. */
      server: components['schemas']['ConnectionServerView'] | null;
      /** @description Milliseconds that the last reading took; null until it was read. */
      latencyMs: number | null;
      tools: components['schemas']['ConnectionToolCountsView'];
      /** @description Hash of the list of tools as it was read last; null until it was read. */
      toolsHash: string | null;
      /** Format: date-time */
      toolsReadAt: string | null;
      /** @description Whether the tools of the first reading are approved at once. A change of address or credentials ends that. */
      approveFirstTools: boolean;
      /** @description Rises with each change of its fields. */
      version: number;
      /**
       * Format: uuid
       * @description The member who connected it; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    CreateAgentBody: {
      /** @description Kept with the version that this writes: what changed, and why. */
      note?: string;
      /** @description Name of its file and in addresses, unique in the account. A new agent without one gets it from the display name. */
      name?: string;
      /** @description What people read in lists; trimmed. A new agent without one gets it from the name; give one of both. */
      displayName?: string;
      /** @description What the agent is for: what a model hands work over by; trimmed. */
      description: string;
      /** @description The system prompt of the agent, as Markdown. */
      instructions: string;
      /** @description The model it runs on, as its client names it; null for the client’s own. */
      model?: string | null;
      /** @description The only tools it may use; null for all that its client has. */
      tools?: string[] | null;
      /** @description Tools that it may not use. */
      disallowedTools?: string[];
      /** @description Ids or names of the skills that it has, in place of any that it had. */
      skills?: string[];
      /** @description Connections whose tools it offers at its own address, in place of any that it had. Files of agents leave them out. */
      connections?: components['schemas']['AgentConnectionInput'][];
      /** @description Front matter that Claude alone reads, such as {"color": "blue"}. */
      claude?: {
        [key: string]: unknown;
      };
      /** @description Lower-case words to find it by; kept distinct and in the given order. */
      tags?: string[];
    };
    /** @description A key to make. A key made by a key is never wider than the one that makes it. */
    CreateApiKeyBody: {
      /** @description What people call the key; trimmed. */
      name: string;
      /** @description Resource to actions, such as {"self": ["list_prompts"]}. Absent: the library, read and write. */
      permissions?: {
        [key: string]: string[];
      };
      /**
       * Format: date-time
       * @description When the key stops working; null or absent for never. At most 10 years ahead.
       */
      expiresAt?: string | null;
      /** @description Addresses and ranges that the key works from, such as 10.0.0.0/8; null or absent for anywhere. */
      allowedCidrs?: string[] | null;
      /** @description Own daily limit, at most the plan’s; null or absent for the plan’s alone. */
      requestsPerDay?: number | null;
      /** @description Whether destructive tools ask a person before they run with this key. */
      humanConfirmation?: boolean;
    };
    CreateConnectionBody: {
      /** @description Its name in addresses and in the names of its tools on agents, unique in the account; never changed. Made from the name when absent. */
      slug?: string;
      /**
       * @description Whether the tools of the first reading are approved at once, but for those with warnings. Later ones always wait for approval.
       * @default false
       */
      approveFirstTools?: boolean;
      /** @description What people call it; trimmed. It stands before each question of the server. */
      name: string;
      /** @description What it is for. */
      description?: string;
      /**
       * Format: uri
       * @description Address of a picture that stands for it, by https; null for none.
       */
      iconUrl?: string | null;
      /**
       * Format: uri
       * @description Address of the MCP server (Streamable HTTP). Https to public addresses; others where the operator allows them.
       */
      url: string;
      /** @description How it shows the server who it is, in place of how it did. A new one: not at all. */
      authentication?: components['schemas']['ConnectionAuthenticationInput'];
    };
    CreatePromptBody: {
      /** @description Kept with the version that this writes: what changed, and why. */
      note?: string;
      /** @description What people read in lists; trimmed. */
      title: string;
      /** @description Name in addresses, unique in the account. A new prompt without one gets it from the title. */
      slug?: string;
      /** @description What the prompt is for. */
      description?: string;
      /** @description The text, with gaps such as {{topic}}; instead of `messages`. */
      body?: string;
      /** @description The turns of a conversation to begin with; instead of `body`. */
      messages?: components['schemas']['PromptMessage'][];
      /** @description The gaps of the text, in place of any that it had; names are distinct. A new prompt without them gets those of its text, each required. */
      variables?: components['schemas']['PromptVariable'][];
      /** @description One heading that the prompt belongs under; null for none. */
      category?: string | null;
      /** @description Lower-case words to find it by; kept distinct and in the given order. */
      tags?: string[];
    };
    CreateSkillBody: {
      /** @description Kept with the version that this writes: what changed, and why. */
      note?: string;
      /** @description Name of its folder and in addresses, unique in the account. A new skill without one gets it from the display name. */
      name?: string;
      /** @description What people read in lists; trimmed. A new skill without one gets it from the name; give one of both. */
      displayName?: string;
      /** @description What the skill does and when to use it: what a model decides by; trimmed. */
      description: string;
      /** @description Phrases at which the skill is to be used. */
      triggers?: string[];
      /** @description What to do, as Markdown. */
      instructions: string;
      /** @description What must hold whatever else is asked; one rule an item. */
      guardrails?: string[];
      /** @description Name of a license, or of the file that holds it; null for none. */
      license?: string | null;
      /** @description What it needs of its surroundings; null for nothing. */
      compatibility?: string | null;
      /** @description Further pairs of the front matter, such as author and version. */
      metadata?: {
        [key: string]: string;
      };
      /** @description Tools that may be used without asking while the skill is at work. */
      allowedTools?: string[];
      /** @description Front matter that Claude alone reads, such as {"disable-model-invocation": true}. */
      claude?: {
        [key: string]: unknown;
      };
      /** @description Lower-case words to find it by; kept distinct and in the given order. */
      tags?: string[];
      /** @description All files of its folder but SKILL.md, in place of any that it had. */
      files?: components['schemas']['SkillFileInput'][];
    };
    CreateWebhookEndpointBody: {
      /** @description What it is for. */
      description?: string;
      /**
       * Format: uri
       * @description Where messages are posted to. Https to public addresses; others where the operator allows them. Redirects are not followed.
       */
      url: string;
      /** @description What it is told of. */
      kinds: (
        | 'api_key.created'
        | 'api_key.expiring'
        | 'api_key.leaked'
        | 'quota.reached'
        | 'connection.quarantined'
        | 'webhook.disabled'
      )[];
    };
    CreatedAgentView: {
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key. */
      replayed: boolean;
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
      name: string;
      displayName: string;
      description: string;
      /** @description The model it runs on; null for its client’s own. */
      model: string | null;
      /** @description The system prompt of the agent, as Markdown. */
      instructions: string;
      /** @description The only tools it may use; null for all that its client has. */
      tools: string[] | null;
      disallowedTools: string[];
      /** @description The skills that it has and that still exist, in its order. */
      skills: components['schemas']['AgentSkillView'][];
      /** @description The connections whose tools it offers and that still exist, in its order. */
      connections: components['schemas']['AgentConnectionView'][];
      /** @description Front matter that Claude alone reads. */
      claude: {
        [key: string]: unknown;
      };
    };
    CreatedConnectionView: {
      test: components['schemas']['ConnectionTestView'];
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key. */
      replayed: boolean;
      /** Format: uuid */
      id: string;
      /** @description Its name in addresses and in the names of its tools on agents. */
      slug: string;
      name: string;
      description: string;
      iconUrl: string | null;
      url: string;
      authentication: components['schemas']['ConnectionAuthenticationView'];
      /**
       * @description Whether the server was read: not yet, at the last attempt, or not then.
       * @enum {string}
       */
      state: 'unread' | 'ready' | 'failing';
      /** @description Why it could not be read; null unless `state` is `failing`. */
      problem: components['schemas']['ConnectionProblemView'] | null;
      /** @description What the server says of itself; null until it was read. */
      server: components['schemas']['ConnectionServerView'] | null;
      /** @description Milliseconds that the last reading took; null until it was read. */
      latencyMs: number | null;
      tools: components['schemas']['ConnectionToolCountsView'];
      /** @description Hash of the list of tools as it was read last; null until it was read. */
      toolsHash: string | null;
      /** Format: date-time */
      toolsReadAt: string | null;
      /** @description Whether the tools of the first reading are approved at once. A change of address or credentials ends that. */
      approveFirstTools: boolean;
      /** @description Rises with each change of its fields. */
      version: number;
      /**
       * Format: uuid
       * @description The member who connected it; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** @description Tools that wait for approval, at most 50; the list of tools has all. */
      waiting: components['schemas']['ConnectionToolView'][];
      /** @description Tools of the server that were not taken, at most 100. */
      refusedTools: components['schemas']['RefusedToolView'][];
    };
    CreatedPromptView: {
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key. */
      replayed: boolean;
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
      slug: string;
      title: string;
      description: string;
      category: string | null;
      /** @description The gaps to fill in when it is used. */
      variables: components['schemas']['PromptVariableView'][];
      /** @description The text, with gaps such as {{topic}}; null when it has messages. */
      body: string | null;
      /** @description The turns of a conversation to begin with; null when it has a body. */
      messages: components['schemas']['PromptMessage'][] | null;
    };
    CreatedSkillView: {
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key. */
      replayed: boolean;
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
      name: string;
      displayName: string;
      description: string;
      triggers: string[];
      /** @description What to do, as Markdown. */
      instructions: string;
      guardrails: string[];
      license: string | null;
      compatibility: string | null;
      metadata: {
        [key: string]: string;
      };
      allowedTools: string[];
      /** @description Front matter that Claude alone reads. */
      claude: {
        [key: string]: unknown;
      };
      /** @description The files of its folder but SKILL.md. */
      files: components['schemas']['SkillFileEntryView'][];
    };
    DeletedAgentView: {
      /** Format: uuid */
      id: string;
      name: string;
      displayName: string;
    };
    DeletedConnectionView: {
      /** Format: uuid */
      id: string;
      slug: string;
      name: string;
      /** @description How many agents it was taken out of. */
      agentsChanged: number;
    };
    DeletedPromptView: {
      /** Format: uuid */
      id: string;
      slug: string;
      title: string;
    };
    DeletedSkillView: {
      /** Format: uuid */
      id: string;
      name: string;
      displayName: string;
      /** @description How many agents it was taken out of. */
      agentsChanged: number;
    };
    DuplicateAgentBody: {
      /** @description What people call the copy. Absent: as the old one, and “(copy)”. */
      displayName?: string;
      /** @description What addresses call the copy. Absent: made from its title, with a number if it is taken. */
      name?: string;
    };
    DuplicatePromptBody: {
      /** @description What people call the copy. Absent: as the old one, and “(copy)”. */
      title?: string;
      /** @description What addresses call the copy. Absent: made from its title, with a number if it is taken. */
      slug?: string;
    };
    DuplicateSkillBody: {
      /** @description What people call the copy. Absent: as the old one, and “(copy)”. */
      displayName?: string;
      /** @description What addresses call the copy. Absent: made from its title, with a number if it is taken. */
      name?: string;
    };
    EndedSessionsView: {
      /** @description How many other sessions of the person ended; this one goes on. */
      endedSessions: number;
    };
    FactorAddedView: {
      /** @description With the first factor: ten codes that stand in for one, once each; shown now and never again. Null when there are codes already. */
      recoveryCodes: string[] | null;
    };
    ForgotPasswordBody: {
      /**
       * Format: email
       * @description E-mail address; case does not matter.
       */
      email: string;
    };
    FreshProofView: {
      /** Format: date-time */
      provedUntil: string;
    };
    IdentityProviderList: {
      items: components['schemas']['IdentityProviderView'][];
    };
    IdentityProviderView: {
      /** @description Stands in addresses: `/v1/auth/with/{id}`. */
      id: string;
      /** @description What its button says after “Continue with”. */
      name: string;
      /** @description Who vouches for its accounts, as the linked ones name it. */
      issuer: string;
    };
    ImportAgentBody: {
      /** @description The whole text of the file, front matter included. */
      content: string;
      /** @description Name of the file; helps where the text itself names nothing. */
      fileName?: string;
      /** @description Name to save it under. Absent: the one that the file has. */
      name?: string;
    };
    ImportPromptBody: {
      /** @description The whole text of the file, front matter included. */
      content: string;
      /** @description Name of the file; helps where the text itself names nothing. */
      fileName?: string;
      /** @description Name to save it under. Absent: the one that the file has. */
      slug?: string;
    };
    ImportSkillBody: {
      /** @description The text of a SKILL.md; instead of `archive`. */
      content?: string;
      /** @description A zip of the skill’s folder, as base64; instead of `content`. */
      archive?: string;
      /** @description Name to save it under. Absent: the one that the file has. */
      name?: string;
    };
    ImportWarningView: {
      /** @description The file, or the file and the key in it: `SKILL.md#license`. */
      path: string;
      message: string;
    };
    ImportedAgentView: {
      /** @description What of the file was mended or left out; empty when all of it was taken as it is. */
      warnings: components['schemas']['ImportWarningView'][];
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
      name: string;
      displayName: string;
      description: string;
      /** @description The model it runs on; null for its client’s own. */
      model: string | null;
      /** @description The system prompt of the agent, as Markdown. */
      instructions: string;
      /** @description The only tools it may use; null for all that its client has. */
      tools: string[] | null;
      disallowedTools: string[];
      /** @description The skills that it has and that still exist, in its order. */
      skills: components['schemas']['AgentSkillView'][];
      /** @description The connections whose tools it offers and that still exist, in its order. */
      connections: components['schemas']['AgentConnectionView'][];
      /** @description Front matter that Claude alone reads. */
      claude: {
        [key: string]: unknown;
      };
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key. */
      replayed: boolean;
    };
    ImportedPromptView: {
      /** @description What of the file was mended or left out; empty when all of it was taken as it is. */
      warnings: components['schemas']['ImportWarningView'][];
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
      slug: string;
      title: string;
      description: string;
      category: string | null;
      /** @description The gaps to fill in when it is used. */
      variables: components['schemas']['PromptVariableView'][];
      /** @description The text, with gaps such as {{topic}}; null when it has messages. */
      body: string | null;
      /** @description The turns of a conversation to begin with; null when it has a body. */
      messages: components['schemas']['PromptMessage'][] | null;
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key. */
      replayed: boolean;
    };
    ImportedSkillView: {
      /** @description What of the file was mended or left out; empty when all of it was taken as it is. */
      warnings: components['schemas']['ImportWarningView'][];
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
      name: string;
      displayName: string;
      description: string;
      triggers: string[];
      /** @description What to do, as Markdown. */
      instructions: string;
      guardrails: string[];
      license: string | null;
      compatibility: string | null;
      metadata: {
        [key: string]: string;
      };
      allowedTools: string[];
      /** @description Front matter that Claude alone reads. */
      claude: {
        [key: string]: unknown;
      };
      /** @description The files of its folder but SKILL.md. */
      files: components['schemas']['SkillFileEntryView'][];
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key. */
      replayed: boolean;
    };
    InstanceView: {
      /** @description Version of the server program. */
      version: string;
      /** @description The origin under which the server says it is reached; null when that is the loopback address. */
      publicUrl: string | null;
      /**
       * @description Whether anybody may make an account, or an operator alone.
       * @enum {string}
       */
      signUp: 'open' | 'closed';
      /**
       * @description Who changes the plan: the founder for nothing, an operator, or Stripe, which the founder pays.
       * @enum {string}
       */
      billing: 'self-service' | 'managed' | 'stripe';
      /** @description Where plans are changed when billing is managed; null when there is no such page. */
      billingUrl: string | null;
      /** @description Whether mails leave this server: a forgotten password can be reset by one. */
      sendsMail: boolean;
      /** @description The origin whose pages can use passkeys; null where browsers have none for this server. */
      passkeyOrigin: string | null;
      /** @description Where MCP is served under the same origin; null when this process does not serve it. */
      mcpPath: string | null;
    };
    InvitationList: {
      items: components['schemas']['InvitationView'][];
    };
    InvitationOfferView: {
      /**
       * Format: email
       * @description The one address that may accept.
       */
      email: string;
      /** @enum {string} */
      role: 'admin' | 'editor' | 'viewer';
      /** @description Name of the account. */
      accountName: string;
      /** @description Name of the member who sent it; null for the operator of the server. */
      invitedBy: string | null;
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationTokenBody: {
      /**
       * Format: password
       * @description What stands behind `#token=` in the link.
       */
      token: string;
    };
    InvitationView: {
      /** Format: uuid */
      id: string;
      /** Format: email */
      email: string;
      /** @enum {string} */
      role: 'admin' | 'editor' | 'viewer';
      /**
       * @description `void`: whoever sent it was removed or suspended, or may not give this role any more. Sending it again makes it hold.
       * @enum {string}
       */
      status: 'pending' | 'expired' | 'void';
      /** @description Name of the member who sent it last; null for the operator of the server. */
      invitedBy: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the link that holds was made.
       */
      sentAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    InviteMemberBody: {
      /**
       * Format: email
       * @description The one e-mail address that may accept; case does not matter.
       */
      email: string;
      /**
       * @description A founder invites admins, editors and viewers; an admin editors and viewers.
       * @enum {string}
       */
      role: 'admin' | 'editor' | 'viewer';
    };
    IssuedApiKeyView: {
      /** @description The key. Shown once: store it now. Null when this answer is a replay. */
      key: string | null;
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key, without the key. */
      replayed: boolean;
      /** Format: uuid */
      id: string;
      name: string;
      /** @description What may be shown of the key, such as psk_ab12…Zx9k. */
      mask: string;
      /** @enum {string} */
      status: 'active' | 'expired' | 'revoked';
      /**
       * Format: uuid
       * @description The member whose key it is.
       */
      memberId: string;
      permissions: {
        [key: string]: string[];
      };
      /**
       * Format: date-time
       * @description When the key stops or stopped working: its expiry or `retiresAt`, the earlier; null for never.
       */
      expiresAt: string | null;
      /**
       * Format: date-time
       * @description End of the overlap after a rotation; null when it was not rotated with an overlap.
       */
      retiresAt: string | null;
      /** @description Ranges that the key works from; null for anywhere. */
      allowedCidrs: string[] | null;
      /** @description Own daily limit; null for the plan’s alone. */
      requestsPerDay: number | null;
      /** @description What it took from the daily quota today (UTC), together with the keys that it replaced by rotation or that replaced it. Exact for a key with an own daily limit; else without the last seconds. */
      requestsToday: number;
      humanConfirmation: boolean;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Coarse: written about once a minute at most.
       */
      lastUsedAt: string | null;
      /** @description Address of that use; null when unknown. */
      lastUsedFrom: string | null;
      /** Format: date-time */
      revokedAt: string | null;
      /**
       * Format: uuid
       * @description Member who revoked the key; null when it is live, an operator revoked it, or it had leaked.
       */
      revokedByMemberId: string | null;
      revokedReason: string | null;
      /** @description Where the key was found, when it was revoked because it had leaked; else null. */
      leak: components['schemas']['ApiKeyLeakView'] | null;
      /**
       * Format: uuid
       * @description Key that this one replaced by rotation; null when it replaced none.
       */
      replacesId: string | null;
      /**
       * Format: uuid
       * @description Key that replaced this one by rotation and is not revoked; null when there is none.
       */
      replacedById: string | null;
    };
    IssuedWebhookEndpointView: {
      /** @description What messages are signed with. It is shown here once; null in an answer that repeats one. */
      secret: string | null;
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key. */
      replayed: boolean;
      id: string;
      url: string;
      description: string;
      /** @description What it is told of. */
      kinds: (
        | 'api_key.created'
        | 'api_key.expiring'
        | 'api_key.leaked'
        | 'quota.reached'
        | 'connection.quarantined'
        | 'webhook.disabled'
      )[];
      /**
       * @description failing: the last attempt failed; disabled: it gets no messages.
       * @enum {string}
       */
      status: 'active' | 'failing' | 'disabled';
      /**
       * @description member: somebody switched it off; failing: nothing arrived for three days; gone: it answered 410. Null unless disabled.
       * @enum {string|null}
       */
      disabledReason: 'member' | 'failing' | 'gone' | null;
      /**
       * Format: date-time
       * @description The first failure since the last success; null for none.
       */
      failingSince: string | null;
      /**
       * Format: date-time
       * @description Until when messages are signed with the secret before, too; null for none.
       */
      previousSecretUntil: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    /** @description Always answered with 200; a key of another account is answered like an unknown one. */
    KeyVerdictView: {
      /** @description Whether every request is let in and the action, where one is asked about, is allowed. */
      valid: boolean;
      /** @description How many of `requests` are let in; there when `requests` was given. 0 when the action is not allowed. */
      granted?: number;
      /** @description Why the key is not good; a refusal code such as api_key_revoked. */
      code?: string;
      /** @description The same in words. */
      detail?: string;
      /**
       * Format: date-time
       * @description When it was decided, by the clock of the server.
       */
      at: string;
      /**
       * Format: date-time
       * @description When the same request may fit; null when waiting does not help. There when one is refused.
       */
      retryAt?: string | null;
      /** Format: uuid */
      keyId?: string;
      /** Format: uuid */
      accountId?: string;
      /**
       * Format: uuid
       * @description The member who owns the key.
       */
      memberId?: string;
      /**
       * Format: uuid
       * @description The user who is that member.
       */
      userId?: string;
      /** @enum {string} */
      role?: 'founder' | 'admin' | 'editor' | 'viewer';
      plan?: string;
      permissions?: {
        [key: string]: string[];
      };
      humanConfirmation?: boolean;
      /** Format: date-time */
      expiresAt?: string | null;
      /**
       * Format: date-time
       * @description The expiry when it is at most 7 days away, otherwise null.
       */
      sunsetAt?: string | null;
      /** @description Where the meters stand after the last request that was let in. */
      quotas?: components['schemas']['QuotaView'][];
    };
    LeakFeedback: components['schemas']['LeakFeedbackView'][];
    LeakFeedbackView: {
      /** @description SHA-256 of the token, in hexadecimal. */
      token_hash: string;
      token_type: string;
      /**
       * @description Whether it is a key of this server, which is revoked by now.
       * @enum {string}
       */
      label: 'true_positive' | 'false_positive';
    };
    LeakReportBody: components['schemas']['LeakReportMatch'][];
    LeakReportMatch: {
      /** @description The text that was found. */
      token: string;
      /** @description What the partner calls this kind of secret. */
      type?: string;
      /** @description Where it was found; may be empty. */
      url?: string;
      /** @description The kind of place, such as commit. */
      source?: string;
    };
    LinkIdentityBody: {
      /** @description Id of the provider, from the list of them. */
      provider: string;
    };
    LinkedIdentityList: {
      items: components['schemas']['LinkedIdentityView'][];
    };
    LinkedIdentityView: {
      /** Format: uuid */
      id: string;
      /** @description Who vouches for the account. */
      issuer: string;
      /** @description How the account is known there, such as its e-mail address; decides nothing. */
      label: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When it was last signed in with, or linked.
       */
      lastUsedAt: string;
    };
    MemberList: {
      items: components['schemas']['MemberView'][];
    };
    MemberView: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      userId: string;
      name: string;
      /** Format: email */
      email: string;
      /** @enum {string} */
      role: 'founder' | 'admin' | 'editor' | 'viewer';
      /** @enum {string} */
      status: 'active' | 'suspended' | 'removed';
      /** @description Whether it is the person who asks. */
      isYou: boolean;
      /** Format: date-time */
      createdAt: string;
    };
    MembershipList: {
      items: components['schemas']['MembershipView'][];
    };
    MembershipView: {
      account: components['schemas']['SessionAccountView'];
      member: components['schemas']['SessionMemberView'];
      /**
       * @description Only an `active` one can be switched to.
       * @enum {string}
       */
      status: 'active' | 'suspended';
      /** @description Whether the session works in this account. */
      isCurrent: boolean;
    };
    NoticePage: {
      items: components['schemas']['NoticeView'][];
      /** @description How many are unread, on all pages; 100 stands for 100 or more. */
      unread: number;
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    NoticePreferenceInput: {
      /** @enum {string} */
      kind:
        | 'api_key.created'
        | 'api_key.expiring'
        | 'api_key.leaked'
        | 'quota.reached'
        | 'connection.quarantined'
        | 'webhook.disabled';
      mail: boolean;
    };
    NoticePreferenceView: {
      /** @enum {string} */
      kind:
        | 'api_key.created'
        | 'api_key.expiring'
        | 'api_key.leaked'
        | 'quota.reached'
        | 'connection.quarantined'
        | 'webhook.disabled';
      /** @description What the kind tells of. */
      title: string;
      mail: boolean;
    };
    NoticePreferencesView: {
      /**
       * @description How mails leave this server; none: nobody is mailed, whatever is chosen.
       * @enum {string}
       */
      delivery: 'smtp' | 'terminal' | 'none';
      /** @description Those that can reach this person, by the role of now. */
      items: components['schemas']['NoticePreferenceView'][];
    };
    NoticeView: {
      id: string;
      /** @enum {string} */
      kind:
        | 'api_key.created'
        | 'api_key.expiring'
        | 'api_key.leaked'
        | 'quota.reached'
        | 'connection.quarantined'
        | 'webhook.disabled';
      /** @description One line. */
      title: string;
      /** @description What happened and what to do, in a sentence or two. */
      text: string;
      /** @description Path of the console’s page about it. */
      path: string;
      /** @description What it tells, as endpoints of webhooks get it. */
      facts: Record<string, never>;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the person read it; null while unread.
       */
      readAt: string | null;
    };
    PasskeyOptionsView: {
      /** @description The `publicKey` member of `navigator.credentials.get` or `.create`, with bytes in base64url; good once, for five minutes. */
      options: {
        [key: string]: unknown;
      };
      /** @description The origin whose pages alone can use it. */
      origin: string;
    };
    PasskeySignInBody: {
      /** @description What the browser answered, with bytes in base64url. */
      response: {
        [key: string]: unknown;
      };
      /**
       * Format: password
       * @description The token of an invitation, as for a sign-in with a password.
       */
      invitation?: string;
    };
    PasskeyView: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description The host that it was made for, and works at. */
      host: string;
      /** @description Whether a manager of passkeys keeps it beyond one device. */
      backedUp: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastUsedAt: string | null;
    };
    PasswordChangeView: {
      /** @description How many other sessions of the person ended; this one goes on. */
      endedSessions: number;
    };
    PlanCapsView: {
      prompts: number | null;
      agents: number | null;
      skills: number | null;
    };
    PlanList: {
      items: components['schemas']['PlanView'][];
    };
    PlanView: {
      id: string;
      title: string;
      /** @description Requests in a UTC day over all keys; for each member when `perMember`. */
      requestsPerDay: number;
      perMember: boolean;
      burstPerMinute: number;
      caps: components['schemas']['PlanCapsView'];
      features: string[];
    };
    /** @description An error answer (RFC 9457). Members beyond `requestId` stand where they help to act. */
    Problem: {
      /** Format: uri */
      type: string;
      title: string;
      status: number;
      /** @description What happened in this case, for the person who reads it. */
      detail: string;
      /**
       * @description Stable; programs act on it.
       * @enum {string}
       */
      code:
        | 'invalid_request'
        | 'invalid_permissions'
        | 'missing_credentials'
        | 'invalid_api_key'
        | 'api_key_revoked'
        | 'api_key_expired'
        | 'invalid_access_token'
        | 'invalid_session'
        | 'invalid_credentials'
        | 'sign_in_expired'
        | 'invalid_second_factor'
        | 'invalid_signature'
        | 'permission_denied'
        | 'proof_required'
        | 'plan_required'
        | 'plan_limit_reached'
        | 'ip_not_allowed'
        | 'account_suspended'
        | 'browser_origin_refused'
        | 'tool_not_approved'
        | 'human_confirmation_required'
        | 'not_found'
        | 'method_not_allowed'
        | 'request_timeout'
        | 'conflict'
        | 'confirmation_invalid'
        | 'invalid_link'
        | 'payload_too_large'
        | 'unsupported_media_type'
        | 'quota_exceeded'
        | 'burst_exceeded'
        | 'sign_in_throttled'
        | 'headers_too_large'
        | 'internal_error'
        | 'upstream_failed'
        | 'unavailable';
      requestId: string | null;
      limit?: number;
      used?: number;
      /** Format: date-time */
      resetAt?: string;
      plan?: string;
      action?: string;
      feature?: string;
      fields?: {
        path: string;
        message: string;
        suggestion?: string;
      }[];
      retryAfterSeconds?: number;
      reason?: string;
      replacementId?: string;
    };
    PromptLabelChange: {
      /** @description A kebab-case word such as `production`; not `latest`, which is the newest version. */
      label: string;
      /** @description The version that it names from now on; null takes the label away. */
      version: number | null;
    };
    PromptMessage: {
      /**
       * @description Who says it.
       * @enum {string}
       */
      role: 'user' | 'assistant';
      /** @description What is said, with gaps such as {{topic}}. */
      text: string;
    };
    PromptPage: {
      items: components['schemas']['PromptSummaryView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    PromptSummaryView: {
      slug: string;
      title: string;
      description: string;
      category: string | null;
      /** @description The gaps to fill in when it is used. */
      variables: components['schemas']['PromptVariableSummaryView'][];
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
    };
    PromptVariable: {
      /** @description Name of the gap: a letter or underscore, then letters, digits, underscores. */
      name: string;
      /** @description What to fill in. */
      description?: string;
      /**
       * @description Whether the prompt cannot be used without it.
       * @default false
       */
      required?: boolean;
      /** @description What stands there when nothing is filled in; null or absent for nothing. */
      default?: string | null;
    };
    PromptVariableSummaryView: {
      name: string;
      description: string;
      /** @description Whether the prompt cannot be used without it. */
      required: boolean;
    };
    PromptVariableView: {
      /** @description What stands there when nothing is filled in; null for nothing. */
      default: string | null;
      name: string;
      description: string;
      /** @description Whether the prompt cannot be used without it. */
      required: boolean;
    };
    PromptVersionPage: {
      items: components['schemas']['PromptVersionView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    PromptVersionView: {
      /** @description The labels that name it, `latest` included. */
      labels: string[];
      version: number;
      /** @description What the member who wrote it said about it; null when nothing. */
      note: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uuid
       * @description Member who wrote it; null when an operator did.
       */
      createdByMemberId: string | null;
    };
    PromptView: {
      /** @description The text, with gaps such as {{topic}}; null when it has messages. */
      body: string | null;
      /** @description The turns of a conversation to begin with; null when it has a body. */
      messages: components['schemas']['PromptMessage'][] | null;
      /** @description The gaps to fill in when it is used. */
      variables: components['schemas']['PromptVariableView'][];
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
      slug: string;
      title: string;
      description: string;
      category: string | null;
    };
    ProviderRedirectView: {
      /**
       * Format: uri
       * @description Address at the provider, good for ten minutes in this browser.
       */
      redirectTo: string;
    };
    QuotaView: {
      /** @description Name of the meter: requests or burst. */
      meter: string;
      limit: number;
      used: number;
      remaining: number;
      /** Format: date-time */
      resetAt: string;
    };
    ReProveBody: {
      /** Format: password */
      password?: string;
      /** @description What the browser answered about a passkey, with bytes in base64url. */
      passkey?: {
        [key: string]: unknown;
      };
    };
    ReadNoticesBody: {
      /** @description Ids of notices; absent: all that there are by now. */
      ids?: string[];
    };
    RecoveryCodesView: {
      /** @description Each stands in for a second factor once. Shown now and never again. */
      recoveryCodes: string[];
    };
    RefusedToolView: {
      /** @description What it calls itself, cleaned and cut. */
      name: string;
      reason: string;
      message: string;
    };
    RenamePasskeyBody: {
      name: string;
    };
    ResetForgottenPasswordBody: {
      /** @description From the fragment of the link. */
      token: string;
      /**
       * Format: password
       * @description Any characters; long ones are good ones.
       */
      password: string;
    };
    RevokeApiKeyBody: {
      /** @description Why the key is revoked; kept with it and in the audit log. */
      reason?: string;
    };
    RotateApiKeyBody: {
      /** @description Seconds that the old key keeps working, 0 to 604800; never past its own expiry. Absent: until it is revoked. */
      overlapSeconds?: number;
      /**
       * @description Revokes a replacement that was made before and lost, and makes another.
       * @default false
       */
      replace?: boolean;
    };
    RotateWebhookSecretBody: {
      /**
       * @description Seconds in which messages are signed with the old secret too; 0 ends it at once.
       * @default 86400
       */
      overlapSeconds?: number;
    };
    RotatedApiKeyView: {
      /**
       * Format: date-time
       * @description When the old key stops working; null when it works until it is revoked.
       */
      previousExpiresAt: string | null;
      /** Format: uuid */
      id: string;
      name: string;
      /** @description What may be shown of the key, such as psk_ab12…Zx9k. */
      mask: string;
      /** @enum {string} */
      status: 'active' | 'expired' | 'revoked';
      /**
       * Format: uuid
       * @description The member whose key it is.
       */
      memberId: string;
      permissions: {
        [key: string]: string[];
      };
      /**
       * Format: date-time
       * @description When the key stops or stopped working: its expiry or `retiresAt`, the earlier; null for never.
       */
      expiresAt: string | null;
      /**
       * Format: date-time
       * @description End of the overlap after a rotation; null when it was not rotated with an overlap.
       */
      retiresAt: string | null;
      /** @description Ranges that the key works from; null for anywhere. */
      allowedCidrs: string[] | null;
      /** @description Own daily limit; null for the plan’s alone. */
      requestsPerDay: number | null;
      /** @description What it took from the daily quota today (UTC), together with the keys that it replaced by rotation or that replaced it. Exact for a key with an own daily limit; else without the last seconds. */
      requestsToday: number;
      humanConfirmation: boolean;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Coarse: written about once a minute at most.
       */
      lastUsedAt: string | null;
      /** @description Address of that use; null when unknown. */
      lastUsedFrom: string | null;
      /** Format: date-time */
      revokedAt: string | null;
      /**
       * Format: uuid
       * @description Member who revoked the key; null when it is live, an operator revoked it, or it had leaked.
       */
      revokedByMemberId: string | null;
      revokedReason: string | null;
      /** @description Where the key was found, when it was revoked because it had leaked; else null. */
      leak: components['schemas']['ApiKeyLeakView'] | null;
      /**
       * Format: uuid
       * @description Key that this one replaced by rotation; null when it replaced none.
       */
      replacesId: string | null;
      /**
       * Format: uuid
       * @description Key that replaced this one by rotation and is not revoked; null when there is none.
       */
      replacedById: string | null;
      /** @description The key. Shown once: store it now. Null when this answer is a replay. */
      key: string | null;
      /** @description Whether this repeats an earlier answer to the same Idempotency-Key, without the key. */
      replayed: boolean;
    };
    SaveNoticePreferencesBody: {
      items: components['schemas']['NoticePreferenceInput'][];
    };
    SecondFactorBody: {
      /** @description The code that the authenticator app shows: six digits. */
      code?: string;
      /** @description A recovery code; case, spaces and dashes do not matter. */
      recoveryCode?: string;
      /** @description What the browser answered about a passkey, with bytes in base64url. */
      passkey?: {
        [key: string]: unknown;
      };
      /** @description From the answer to the first step. */
      token: string;
    };
    SecondFactorRequestView: {
      /** @description To be sent back with the second factor, within five minutes; good for five attempts. */
      token: string;
      /** @description What this person may show. */
      methods: ('totp' | 'passkey' | 'recovery-code')[];
      /** Format: date-time */
      expiresAt: string;
    };
    SecondFactorTokenBody: {
      /** @description From the answer to the first step. */
      token: string;
    };
    SecondFactorsView: {
      hasPassword: boolean;
      /**
       * Format: date-time
       * @description Until when this session counts as freshly proved; null when it does not.
       */
      provedUntil: string | null;
      passkeys: components['schemas']['PasskeyView'][];
      /** @description The origin whose pages can use passkeys; null where browsers have none for this server. */
      passkeyOrigin: string | null;
      /**
       * Format: date-time
       * @description Since when an authenticator app counts; null without one.
       */
      authenticatorAppSince: string | null;
      /** @description How many recovery codes are not used yet. */
      recoveryCodesLeft: number;
    };
    SentInvitationView: {
      /** @description The link to hand on, shown this once; null where the server sends it by mail, to that address alone. */
      link: string | null;
      /** Format: uuid */
      id: string;
      /** Format: email */
      email: string;
      /** @enum {string} */
      role: 'admin' | 'editor' | 'viewer';
      /**
       * @description `void`: whoever sent it was removed or suspended, or may not give this role any more. Sending it again makes it hold.
       * @enum {string}
       */
      status: 'pending' | 'expired' | 'void';
      /** @description Name of the member who sent it last; null for the operator of the server. */
      invitedBy: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the link that holds was made.
       */
      sentAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    SessionAccountView: {
      /** Format: uuid */
      id: string;
      name: string;
      plan: string;
    };
    SessionList: {
      items: components['schemas']['SignedInSessionView'][];
    };
    SessionMemberView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      role: 'founder' | 'admin' | 'editor' | 'viewer';
    };
    SessionUserView: {
      /** Format: uuid */
      id: string;
      /** Format: email */
      email: string;
      name: string;
    };
    SessionView: {
      user: components['schemas']['SessionUserView'];
      account: components['schemas']['SessionAccountView'];
      member: components['schemas']['SessionMemberView'];
      /** Format: date-time */
      expiresAt: string;
    };
    SetPlanBody: {
      /**
       * @description Id of the plan; holds from the next request, with no key change.
       * @enum {string}
       */
      plan: 'free' | 'pro' | 'team';
    };
    ShareAgentBody: {
      /** @description Share its personal skills as well; without it, an agent that has some is refused. */
      withSkills?: boolean;
    };
    SignInBody: {
      /**
       * Format: email
       * @description E-mail address; case does not matter.
       */
      email: string;
      /** Format: password */
      password: string;
      /**
       * Format: password
       * @description The token of an invitation to this very address: a person whom no account serves any more joins its account. Others accept it when they are signed in.
       */
      invitation?: string;
    };
    SignInView: {
      secondFactor?: components['schemas']['SecondFactorRequestView'];
      user?: components['schemas']['SessionUserView'];
      account?: components['schemas']['SessionAccountView'];
      member?: components['schemas']['SessionMemberView'];
      /** Format: date-time */
      expiresAt?: string;
    };
    SignUpBody: {
      /**
       * Format: email
       * @description E-mail address to sign in with; case does not matter.
       */
      email: string;
      /**
       * Format: password
       * @description Any characters; long ones are good ones.
       */
      password: string;
      /** @description Name of the person, and of the account at first. */
      name: string;
      /**
       * Format: password
       * @description The token of an invitation to this very address: the person joins that account instead of getting one, also where sign-up is closed.
       */
      invitation?: string;
    };
    SignedInSessionView: {
      /** Format: uuid */
      id: string;
      /** @description Whether it is the session that asks. */
      current: boolean;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Exact to a minute.
       */
      lastSeenAt: string;
      /**
       * Format: date-time
       * @description When it is over if it is not used again.
       */
      expiresAt: string;
      /** @description Where the person signed in from; null when unknown. */
      address: string | null;
      /** @description What the browser called itself at sign-in, at most 256 characters, untrusted; null when unknown. */
      userAgent: string | null;
    };
    SkillFileEntryView: {
      /** @description Where it stands in the skill’s folder. */
      path: string;
      sizeBytes: number;
      /** @description Whether it can be read as UTF-8 text. */
      isText: boolean;
      executable: boolean;
      /** @description SHA-256 of its bytes, in lower-case hexadecimal. */
      sha256: string;
    };
    SkillFileInput: {
      /** @description Where it stands in the skill’s folder, such as `scripts/check.py`. */
      path: string;
      /** @description Text, or base64 of the bytes; the file has at most 1048576 bytes. */
      content: string;
      /**
       * @description How `content` is to be read.
       * @default utf8
       * @enum {string}
       */
      encoding?: 'utf8' | 'base64';
      /**
       * @description Whether the file is a program that can be started.
       * @default false
       */
      executable?: boolean;
    };
    SkillPage: {
      items: components['schemas']['SkillSummaryView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    SkillSummaryView: {
      name: string;
      displayName: string;
      description: string;
      triggers: string[];
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
    };
    SkillVersionPage: {
      items: components['schemas']['SkillVersionView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    SkillVersionView: {
      version: number;
      /** @description What the member who wrote it said about it; null when nothing. */
      note: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: uuid
       * @description Member who wrote it; null when an operator did.
       */
      createdByMemberId: string | null;
    };
    SkillView: {
      /** @description What to do, as Markdown. */
      instructions: string;
      guardrails: string[];
      license: string | null;
      compatibility: string | null;
      metadata: {
        [key: string]: string;
      };
      allowedTools: string[];
      /** @description Front matter that Claude alone reads. */
      claude: {
        [key: string]: unknown;
      };
      /** @description The files of its folder but SKILL.md. */
      files: components['schemas']['SkillFileEntryView'][];
      /** Format: uuid */
      id: string;
      tags: string[];
      /** @description Counts up with each change, from 1. */
      version: number;
      /**
       * @description personal: for its owner alone; team: for every member of the account.
       * @enum {string}
       */
      visibility: 'personal' | 'team';
      /**
       * Format: uuid
       * @description Member whose it is, alone or again once it is not shared; null when nobody owns it.
       */
      ownerMemberId: string | null;
      /**
       * Format: uuid
       * @description Member who saved it first; null when an operator did.
       */
      createdByMemberId: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description When the version that is shown was written.
       */
      updatedAt: string;
      name: string;
      displayName: string;
      description: string;
      triggers: string[];
    };
    /** @description An event as Stripe sends it. */
    StripeEventBody: {
      [key: string]: unknown;
    };
    SwitchAccountBody: {
      /**
       * Format: uuid
       * @description Id of an account that the person is in.
       */
      accountId: string;
    };
    TakenPaymentEvent: {
      /**
       * @description Whether it was carried out now, had been before, or is about no customer of this server.
       * @enum {string}
       */
      outcome: 'done' | 'repeated' | 'ignored';
    };
    ToolApproval: {
      /** @description The name that the server gives the tool. */
      name: string;
      /** @description The `hash` that the tool was shown with. */
      hash: string;
    };
    /** @description What the tool answered, as MCP has it. A tool that failed answers with `isError` too. */
    ToolCallResult: {
      content: {
        [key: string]: unknown;
      }[];
      /** @description As the tool's `outputSchema` says; absent where it has none. */
      structuredContent?: unknown;
      /** @description Whether the tool says that it failed. */
      isError: boolean;
    };
    ToolDifferenceView: {
      /** @description Where it stands in the definition. */
      path: string;
      /** @description What was approved there; null for nothing. */
      before: string | null;
      /** @description What stands there now; null for nothing. */
      after: string | null;
    };
    ToolHintsView: {
      readOnly: boolean;
      destructive: boolean;
      idempotent: boolean;
      openWorld: boolean;
    };
    ToolWarningView: {
      /** @description Where it stands in the definition. */
      path: string;
      kind: string;
      message: string;
    };
    TotpCodeBody: {
      /** @description Six digits; spaces do not matter. */
      code: string;
    };
    TotpEnrolmentView: {
      /** @description In base32, to be typed in. */
      secret: string;
      /** @description An `otpauth:` address, to be shown as a QR code. */
      uri: string;
    };
    TransferAccountBody: {
      /**
       * Format: uuid
       * @description Id of the member.
       */
      memberId: string;
    };
    UnreadNoticesView: {
      /** @description How many notices are unread; 100 stands for 100 or more. */
      unread: number;
    };
    UpdateAgentBody: {
      /** @description The version that the change was made from; a stale one is a conflict. */
      expectedVersion?: number;
      /** @description A version of before whose whole content, its names and files included, becomes the new version; not with other content. What was deleted since, such as a skill of an agent, is left out. */
      restoreVersion?: number;
      /** @description Kept with the version that this writes: what changed, and why. */
      note?: string;
      /** @description Name of its file and in addresses, unique in the account. A new agent without one gets it from the display name. */
      name?: string;
      /** @description What people read in lists; trimmed. A new agent without one gets it from the name; give one of both. */
      displayName?: string;
      /** @description What the agent is for: what a model hands work over by; trimmed. */
      description?: string;
      /** @description The system prompt of the agent, as Markdown. */
      instructions?: string;
      /** @description The model it runs on, as its client names it; null for the client’s own. */
      model?: string | null;
      /** @description The only tools it may use; null for all that its client has. */
      tools?: string[] | null;
      /** @description Tools that it may not use. */
      disallowedTools?: string[];
      /** @description Ids or names of the skills that it has, in place of any that it had. */
      skills?: string[];
      /** @description Connections whose tools it offers at its own address, in place of any that it had. Files of agents leave them out. */
      connections?: components['schemas']['AgentConnectionInput'][];
      /** @description Front matter that Claude alone reads, such as {"color": "blue"}. */
      claude?: {
        [key: string]: unknown;
      };
      /** @description Lower-case words to find it by; kept distinct and in the given order. */
      tags?: string[];
    };
    UpdateApiKeyBody: {
      /** @description What people call the key; trimmed. */
      name?: string;
      /** @description The new permissions, in place of all old ones. */
      permissions?: {
        [key: string]: string[];
      };
      /**
       * Format: date-time
       * @description When the key stops working; null for never. At most 10 years ahead.
       */
      expiresAt?: string | null;
      /** @description Addresses and ranges that the key works from; null for anywhere. */
      allowedCidrs?: string[] | null;
      /** @description Own daily limit, at most the plan’s; null for the plan’s alone. */
      requestsPerDay?: number | null;
      /** @description Whether destructive tools ask a person before they run with this key. */
      humanConfirmation?: boolean;
    };
    UpdateConnectionBody: {
      /** @description The version that the change was made from; a stale one is a conflict. */
      expectedVersion?: number;
      /** @description What people call it; trimmed. It stands before each question of the server. */
      name?: string;
      /** @description What it is for. */
      description?: string;
      /**
       * Format: uri
       * @description Address of a picture that stands for it, by https; null for none.
       */
      iconUrl?: string | null;
      /**
       * Format: uri
       * @description Address of the MCP server (Streamable HTTP). Https to public addresses; others where the operator allows them.
       */
      url?: string;
      /** @description How it shows the server who it is, in place of how it did. A new one: not at all. */
      authentication?: components['schemas']['ConnectionAuthenticationInput'];
    };
    UpdateMemberBody: {
      /**
       * @description A founder gives any role but founder, to anybody else; an admin gives editor or viewer, to editors and viewers.
       * @enum {string}
       */
      role: 'founder' | 'admin' | 'editor' | 'viewer';
    };
    UpdateProfileBody: {
      /** @description Name of the person, as the other members read it; the account keeps its own. */
      name: string;
    };
    UpdatePromptBody: {
      /** @description The version that the change was made from; a stale one is a conflict. */
      expectedVersion?: number;
      /** @description A version of before whose whole content, its names and files included, becomes the new version; not with other content. What was deleted since, such as a skill of an agent, is left out. */
      restoreVersion?: number;
      /** @description Kept with the version that this writes: what changed, and why. */
      note?: string;
      /** @description Labels to set or take away; others stay. They alone write no version. */
      labels?: components['schemas']['PromptLabelChange'][];
      /** @description What people read in lists; trimmed. */
      title?: string;
      /** @description Name in addresses, unique in the account. A new prompt without one gets it from the title. */
      slug?: string;
      /** @description What the prompt is for. */
      description?: string;
      /** @description The text, with gaps such as {{topic}}; instead of `messages`. */
      body?: string;
      /** @description The turns of a conversation to begin with; instead of `body`. */
      messages?: components['schemas']['PromptMessage'][];
      /** @description The gaps of the text, in place of any that it had; names are distinct. A new prompt without them gets those of its text, each required. */
      variables?: components['schemas']['PromptVariable'][];
      /** @description One heading that the prompt belongs under; null for none. */
      category?: string | null;
      /** @description Lower-case words to find it by; kept distinct and in the given order. */
      tags?: string[];
    };
    UpdateSkillBody: {
      /** @description The version that the change was made from; a stale one is a conflict. */
      expectedVersion?: number;
      /** @description A version of before whose whole content, its names and files included, becomes the new version; not with other content. What was deleted since, such as a skill of an agent, is left out. */
      restoreVersion?: number;
      /** @description Kept with the version that this writes: what changed, and why. */
      note?: string;
      /** @description Name of its folder and in addresses, unique in the account. A new skill without one gets it from the display name. */
      name?: string;
      /** @description What people read in lists; trimmed. A new skill without one gets it from the name; give one of both. */
      displayName?: string;
      /** @description What the skill does and when to use it: what a model decides by; trimmed. */
      description?: string;
      /** @description Phrases at which the skill is to be used. */
      triggers?: string[];
      /** @description What to do, as Markdown. */
      instructions?: string;
      /** @description What must hold whatever else is asked; one rule an item. */
      guardrails?: string[];
      /** @description Name of a license, or of the file that holds it; null for none. */
      license?: string | null;
      /** @description What it needs of its surroundings; null for nothing. */
      compatibility?: string | null;
      /** @description Further pairs of the front matter, such as author and version. */
      metadata?: {
        [key: string]: string;
      };
      /** @description Tools that may be used without asking while the skill is at work. */
      allowedTools?: string[];
      /** @description Front matter that Claude alone reads, such as {"disable-model-invocation": true}. */
      claude?: {
        [key: string]: unknown;
      };
      /** @description Lower-case words to find it by; kept distinct and in the given order. */
      tags?: string[];
      /** @description All files of its folder but SKILL.md, in place of any that it had. */
      files?: components['schemas']['SkillFileInput'][];
    };
    UpdateWebhookEndpointBody: {
      /** @description False: it gets no messages, and those under way are given up. True: it gets those from now on, and counts as not failing. */
      enabled?: boolean;
      /**
       * Format: uri
       * @description Where messages are posted to. Https to public addresses; others where the operator allows them. Redirects are not followed.
       */
      url?: string;
      /** @description What it is for. */
      description?: string;
      /** @description What it is told of. */
      kinds?: (
        | 'api_key.created'
        | 'api_key.expiring'
        | 'api_key.leaked'
        | 'quota.reached'
        | 'connection.quarantined'
        | 'webhook.disabled'
      )[];
    };
    UsageGroupView: {
      /** @description UTC day (2027-01-31), id of the key, connection or agent, name of the action or tool, or how requests ended; null for those without a key, connection or agent. */
      group: string | null;
      /** @description All requests, refused and failed ones included. */
      requests: number;
      /** @description Those that this server did not let through. */
      refused: number;
      /** @description Those that were let through and failed: here, on the way to an upstream server, or in its tool; or whose client left before the answer. */
      failed: number;
      /** @description What they took from the daily quota. */
      cost: number;
      /** @description Half of the requests took at most so many milliseconds; refused ones are not looked at. Null when there are no others. */
      p50Ms: number | null;
      /** @description As p50Ms, for 95 of 100 requests. */
      p95Ms: number | null;
    };
    UsageRecordPage: {
      items: components['schemas']['UsageRecordView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    UsageRecordView: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      /** Format: uuid */
      keyId: string | null;
      /** Format: uuid */
      memberId: string | null;
      /** @description The door: rest or mcp. */
      surface: string;
      /** @description Name of the action, or of the tool as its server gives it. */
      action: string;
      /**
       * Format: uuid
       * @description The connection whose tool was called; null for everything else.
       */
      connectionId: string | null;
      /**
       * Format: uuid
       * @description The agent that the request went to; null for everything else.
       */
      agentId: string | null;
      /** @description ok; tool_error when a tool itself failed; input_required when it asked something; or the code of the refusal. */
      outcome: string;
      /**
       * @description ok; refused by this server; or failed: here, on the way to an upstream server, in its tool, or because the client left before the answer.
       * @enum {string}
       */
      outcomeKind: 'ok' | 'refused' | 'failed';
      /** @description HTTP status of the answer. */
      status: number;
      /** @description What the request took from the daily quota. */
      cost: number;
      /** @description Milliseconds from admission to answer. */
      durationMs: number;
      requestId: string | null;
      /** @description What an MCP client calls itself, unverified; null when it did not say. */
      clientName: string | null;
      clientVersion: string | null;
      /**
       * @description The era of MCP that the request was made in; null for every other door.
       * @enum {string|null}
       */
      protocolEra: 'legacy' | 'modern' | null;
    };
    UsageSeriesGroupView: {
      /** @description Id of the key, connection or agent, name of the action or tool, or how requests ended; null for those without one, for all that are not told apart, and for a series that is not split. */
      group: string | null;
      /** @description Whether these are the requests of all groups that are not told apart. */
      isOther: boolean;
      /** @description All requests, refused and failed ones included. */
      requests: number;
      /** @description Those that this server did not let through. */
      refused: number;
      /** @description Those that were let through and failed: here, on the way to an upstream server, or in its tool; or whose client left before the answer. */
      failed: number;
      /** @description What they took from the daily quota. */
      cost: number;
      /** @description Half of the requests took at most so many milliseconds; refused ones are not looked at. Null when there are no others. */
      p50Ms: number | null;
      /** @description As p50Ms, for 95 of 100 requests. */
      p95Ms: number | null;
    };
    UsageSeriesPointView: {
      /**
       * Format: date-time
       * @description Start of the UTC hour or day; the first one may begin before `from`.
       */
      at: string;
      /** @description As in `groups`. */
      group: string | null;
      /** @description As in `groups`. */
      isOther: boolean;
      /** @description All requests, refused and failed ones included. */
      requests: number;
      /** @description Those that this server did not let through. */
      refused: number;
      /** @description Those that were let through and failed: here, on the way to an upstream server, or in its tool; or whose client left before the answer. */
      failed: number;
      /** @description What they took from the daily quota. */
      cost: number;
    };
    UsageSeriesView: {
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
      /** @enum {string} */
      step: 'hour' | 'day';
      /** @enum {string|null} */
      splitBy: 'key' | 'action' | 'connection' | 'agent' | 'outcome' | null;
      /** @description The 10 groups with most requests, largest first, then all others as one; none without requests. */
      groups: components['schemas']['UsageSeriesGroupView'][];
      /** @description In the order of time; hours or days of a group without requests are left out. */
      points: components['schemas']['UsageSeriesPointView'][];
    };
    UsageView: {
      /** Format: date-time */
      from: string;
      /** Format: date-time */
      to: string;
      /** @enum {string} */
      groupBy: 'day' | 'key' | 'action' | 'connection' | 'agent' | 'outcome';
      /** @description All requests of the span, also those of groups that are not listed. */
      requests: number;
      /** @description Days in their order, others by most requests; at most 1000. */
      groups: components['schemas']['UsageGroupView'][];
      /** @description Where the meters stand now, whatever the span. */
      quotas: components['schemas']['QuotaView'][];
    };
    VerifyApiKeyBody: {
      /** @description The key exactly as it was presented. It is neither stored nor echoed. */
      key: string;
      /** @description The action that the key must be allowed. */
      action?: string;
      /**
       * @description The resource that `action` belongs to, such as svc_billing.
       * @default self
       */
      resource?: string;
      /**
       * @description How much of the daily quota of the presented key’s account each request takes.
       * @default 0
       */
      cost?: number;
      /**
       * @description How much of the burst limit of the presented key’s account each request takes.
       * @default 0
       * @enum {number}
       */
      burst?: 0 | 1;
      /**
       * @description How many alike requests are asked about, each of `cost` and `burst`; the first that fit are let in, and `granted` tells how many.
       * @default 1
       */
      requests?: number;
      /**
       * Format: ipv4
       * @description Address that the key was presented from; needed for keys bound to addresses.
       */
      address?: string;
    };
    WebhookDeliveryPage: {
      items: components['schemas']['WebhookDeliveryView'][];
      /** @description Give it as `cursor` for the next page; null on the last one. */
      nextCursor: string | null;
    };
    WebhookDeliveryView: {
      id: string;
      /** @description What the receiver knows the message by (`webhook-id`), the same in each attempt. */
      messageId: string;
      /** @description A kind of notice, or webhook.test. */
      kind: string;
      /** @description The JSON that is sent. */
      body: string;
      /** @enum {string} */
      state: 'pending' | 'delivered' | 'failed';
      /** @description Attempts since it was made, or since it was last asked for again. */
      attempts: number;
      /**
       * Format: date-time
       * @description When it is tried next; null when it is over.
       */
      nextAttemptAt: string | null;
      /** Format: date-time */
      lastAttemptAt: string | null;
      /** @description HTTP status of the last answer; null when there was none. */
      lastStatus: number | null;
      /** @description Why the last attempt failed; null when it did not. */
      lastProblem: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    WebhookEndpointList: {
      items: components['schemas']['WebhookEndpointView'][];
    };
    WebhookEndpointView: {
      id: string;
      url: string;
      description: string;
      /** @description What it is told of. */
      kinds: (
        | 'api_key.created'
        | 'api_key.expiring'
        | 'api_key.leaked'
        | 'quota.reached'
        | 'connection.quarantined'
        | 'webhook.disabled'
      )[];
      /**
       * @description failing: the last attempt failed; disabled: it gets no messages.
       * @enum {string}
       */
      status: 'active' | 'failing' | 'disabled';
      /**
       * @description member: somebody switched it off; failing: nothing arrived for three days; gone: it answered 410. Null unless disabled.
       * @enum {string|null}
       */
      disabledReason: 'member' | 'failing' | 'gone' | null;
      /**
       * Format: date-time
       * @description The first failure since the last success; null for none.
       */
      failingSince: string | null;
      /**
       * Format: date-time
       * @description Until when messages are signed with the secret before, too; null for none.
       */
      previousSecretUntil: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    WhoamiAccountView: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    WhoamiKeyView: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description What may be shown of the key, such as psk_ab12…Zx9k. */
      mask: string;
      /** Format: date-time */
      expiresAt: string | null;
      humanConfirmation: boolean;
    };
    WhoamiMemberView: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      role: 'founder' | 'admin' | 'editor' | 'viewer';
      /** Format: uuid */
      userId: string;
      name: string;
      /** Format: email */
      email: string;
    };
    WhoamiPlanView: {
      id: string;
      title: string;
      features: string[];
    };
    WhoamiView: {
      /** @enum {string} */
      kind: 'api-key' | 'session' | 'operator';
      account: components['schemas']['WhoamiAccountView'];
      plan: components['schemas']['WhoamiPlanView'];
      /** @description Null for an operator at the command line. */
      member: components['schemas']['WhoamiMemberView'] | null;
      /** @description Null unless the call was made with a key. */
      key: components['schemas']['WhoamiKeyView'] | null;
      /** @description As the key states them; a session holds all. */
      permissions: {
        [key: string]: string[];
      };
      /** @description Actions of the studio that this caller may use now: permissions, role and plan together. */
      actions: string[];
      quotas: components['schemas']['QuotaView'][];
    };
  };
  responses: never;
  parameters: {
    /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
    IdempotencyKey: string;
  };
  requestBodies: never;
  headers: {
    /** @description What is left of each meter (r) and the seconds until it begins again (t); on answers to a key. */
    RateLimit: string;
    /** @description The limit of each meter (q) and its window in seconds (w). */
    'RateLimit-Policy': string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getHealth: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  getAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountDetailView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  leaveAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setPlan: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetPlanBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccountView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  transferAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TransferAccountBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MembershipList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAgents: {
    parameters: {
      query?: {
        /** @description Only those with this tag. */
        tag?: string;
        /** @description Only your own that are not shared (personal), or only those of the team. */
        visibility?: 'personal' | 'team';
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
        /** @description Words to find, best match first; needs the action search_agents instead. */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgentPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createAgent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateAgentBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedAgentView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  importAgent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportAgentBody'];
        'text/markdown': Blob;
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedAgentView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAgent: {
    parameters: {
      query?: {
        /** @description A version of before, as the list of versions numbers it. Absent: the one of now. */
        version?: number;
      };
      header?: never;
      path: {
        /** @description Id or name of the agent. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgentView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteAgent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or name of the agent. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeletedAgentView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateAgent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or name of the agent. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdateAgentBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgentView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  duplicateAgent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @description Id or name of the agent. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['DuplicateAgentBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedAgentView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportAgent: {
    parameters: {
      query?: {
        /** @description The subagent file alone, or an archive of it with its skills. */
        format?: 'md' | 'zip';
        /** @description A version of before, as the list of versions numbers it. Absent: the one of now. */
        version?: number;
      };
      header?: never;
      path: {
        /** @description Id or name of the agent. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'text/markdown': Blob;
          'application/zip': Blob;
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  shareAgent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or name of the agent. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ShareAgentBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgentView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  callAgentTool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the connection or of the agent. */
        id: string;
        /** @description The tool's name as the connection or the agent lists it, percent-encoded where it has a slash. */
        tool: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "text": "hello"
         *     }
         */
        'application/json': components['schemas']['CallToolBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToolCallResult'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Upstream server failed (`upstream_failed`) */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unshareAgent: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or name of the agent. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgentView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAgentVersions: {
    parameters: {
      query?: {
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description Id or name of the agent. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AgentVersionPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listApiKeys: {
    parameters: {
      query?: {
        /** @description live: active and expired ones; active: those that work now; all: revoked ones too. */
        status?: 'live' | 'active' | 'expired' | 'revoked' | 'all';
        /** @description Also keys that were revoked: the same as status `all`. */
        includeRevoked?: boolean;
        /** @description Never used counts as used longest ago, no expiry as expiring last. */
        sort?: 'created' | 'name' | 'last_used' | 'expires';
        /** @description Default: asc for the name, else desc. */
        order?: 'asc' | 'desc';
        /** @description Only keys whose name contains this text, or what is shown of the key, such as Zx9k or psk_ab12…Zx9k. */
        search?: string;
        /** @description Only keys of this member; others than one’s own need the role admin. */
        memberId?: string;
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateApiKeyBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedApiKeyView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listApiKeyHints: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyHintList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  verifyApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerifyApiKeyBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['KeyVerdictView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the key (not the key itself). */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the key (not the key itself). */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['RevokeApiKeyBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the key (not the key itself). */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdateApiKeyBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeApiKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the key (not the key itself). */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['RevokeApiKeyBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rotateApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @description Id of the key (not the key itself). */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['RotateApiKeyBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RotatedApiKeyView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAuditEvents: {
    parameters: {
      query?: {
        /** @description Only events of this action, such as revoke_api_key. */
        action?: string;
        /** @description Only events about the record with this id. */
        targetId?: string;
        /** @description Only what this member did. */
        memberId?: string;
        /** @description Start, inclusive. */
        from?: string;
        /** @description End, exclusive. */
        to?: string;
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEventPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  verifyAuditEvents: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditChainView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSecondFactors: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecondFactorsView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  forgotPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ForgotPasswordBody'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listIdentities: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LinkedIdentityList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  linkIdentity: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LinkIdentityBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderRedirectView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Upstream server failed (`upstream_failed`) */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unlinkIdentity: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the linked account, from the list of them. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddPasskeyBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorAddedView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  beginPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyOptionsView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signInWithPasskey: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasskeySignInBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  beginPasskeySignIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyOptionsView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removePasskey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renamePasskey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenamePasskeyBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePasswordBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasswordChangeView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateProfile: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateProfileBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listIdentityProviders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IdentityProviderList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reProve: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ReProveBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FreshProofView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  beginPasskeyProof: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyOptionsView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RecoveryCodesView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ResetForgottenPasswordBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasswordChangeView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  finishSecondFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  beginPasskeyFactor: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SecondFactorTokenBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PasskeyOptionsView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndedSessionsView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the session, from the list of sessions. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignInView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signUp: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignUpBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  switchAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SwitchAccountBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  beginTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TotpEnrolmentView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmTotp: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TotpCodeBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FactorAddedView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  beginSignInWith: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the provider, from the list of them. */
        provider: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['BeginSignInWithBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderRedirectView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Upstream server failed (`upstream_failed`) */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBilling: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  beginCheckout: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BeginCheckoutBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingPageView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  openBillingPortal: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BillingPageView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  takeStripeEvent: {
    parameters: {
      query?: never;
      header: {
        /** @description Time and HMAC-SHA-256 over the raw body, as Stripe signs events. */
        'Stripe-Signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['StripeEventBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TakenPaymentEvent'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listClientSetups: {
    parameters: {
      query?: {
        /** @description For which system; default macos. */
        os?: 'macos' | 'windows' | 'linux';
        /** @description One client alone; default all. */
        client?:
          | 'claude-desktop'
          | 'claude-code'
          | 'claude-code-http'
          | 'cursor'
          | 'cursor-http'
          | 'vscode'
          | 'vscode-http'
          | 'codex'
          | 'codex-http'
          | 'generic'
          | 'generic-stdio'
          | 'curl'
          | 'node'
          | 'python';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ClientSetupList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listConnectedApps: {
    parameters: {
      query?: {
        /** @description Those of every member, for founder and admins; else only one’s own. */
        all?: boolean;
        /** @description live: those that work; all: revoked and expired ones too. */
        status?: 'live' | 'all';
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectedAppPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteConnectedApp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectedAppView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeConnectedApp: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectedAppView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listConnections: {
    parameters: {
      query?: {
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createConnection: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "name": "Issue tracker",
         *       "url": "https://mcp.example.org/mcp",
         *       "authentication": {
         *         "type": "bearer",
         *         "token": "the-token-that-the-server-gave-you"
         *       },
         *       "approveFirstTools": true
         *     }
         */
        'application/json': components['schemas']['CreateConnectionBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedConnectionView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or slug of the connection. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionDetailView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteConnection: {
    parameters: {
      query?: {
        /** @description Whether to delete it also when agents have it; they lose it. */
        force?: boolean;
      };
      header?: never;
      path: {
        /** @description Id or slug of the connection. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeletedConnectionView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or slug of the connection. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "authentication": {
         *         "type": "headers",
         *         "headers": [
         *           {
         *             "name": "X-Api-Key",
         *             "value": "another-secret"
         *           }
         *         ]
         *       }
         *     }
         */
        'application/json': components['schemas']['UpdateConnectionBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionDetailView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  testConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or slug of the connection. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionTestView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listConnectionTools: {
    parameters: {
      query?: {
        /** @description Only those that stand there; `waiting` are new or changed. Default: all. */
        state?: 'approved' | 'waiting' | 'gone';
        /** @description Whether to show each definition whole, as it was last seen. */
        definitions?: boolean;
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description Id or slug of the connection. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionToolPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  approveConnectionTools: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or slug of the connection. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "tools": [
         *         {
         *           "name": "search_issues",
         *           "hash": "5f2c000000000000000000000000000000000000000000000000000000000000"
         *         }
         *       ]
         *     }
         */
        'application/json': components['schemas']['ApproveConnectionToolsBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApprovedToolsView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  callConnectionTool: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the connection or of the agent. */
        id: string;
        /** @description The tool's name as the connection or the agent lists it, percent-encoded where it has a slash. */
        tool: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        /**
         * @example {
         *       "text": "hello"
         *     }
         */
        'application/json': components['schemas']['CallToolBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ToolCallResult'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Upstream server failed (`upstream_failed`) */
      502: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getInstance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InstanceView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  inviteMember: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InviteMemberBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentInvitationView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationTokenBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  lookUpInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationTokenBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationOfferView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resendInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the invitation. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SentInvitationView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the invitation. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reportLeakedKeys: {
    parameters: {
      query?: never;
      header: {
        /** @description Which public key the signature belongs to. */
        'Github-Public-Key-Identifier': string;
        /** @description ECDSA P-256 with SHA-256 over the raw body, in DER and base64. */
        'Github-Public-Key-Signature': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LeakReportBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LeakFeedback'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  whoami: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WhoamiView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listMembers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the member. */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UpdateMemberBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the member. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resumeMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the member. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  suspendMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the member. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listNotices: {
    parameters: {
      query?: {
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticePage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getNoticePreferences: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticePreferencesView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  saveNoticePreferences: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SaveNoticePreferencesBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NoticePreferencesView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readNotices: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ReadNoticesBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadNoticesView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAuthorizationRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuthorizationRequestView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  approveAuthorization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uid: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveAuthorizationBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuthorizationAnswerView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  denyAuthorization: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        uid: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuthorizationAnswerView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPlans: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPrompts: {
    parameters: {
      query?: {
        /** @description Only those with this tag. */
        tag?: string;
        /** @description Only your own that are not shared (personal), or only those of the team. */
        visibility?: 'personal' | 'team';
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
        /** @description Words to find, best match first; needs the action search_prompts instead. */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromptPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createPrompt: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePromptBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedPromptView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  importPrompt: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportPromptBody'];
        'text/markdown': Blob;
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedPromptView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPrompt: {
    parameters: {
      query?: {
        /** @description A version of before, as the list of versions numbers it. Absent: the one of now. */
        version?: number;
        /** @description The version that this label names, such as `production`; not with `version`. */
        label?: string;
      };
      header?: never;
      path: {
        /** @description Id or slug of the prompt. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromptView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deletePrompt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or slug of the prompt. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeletedPromptView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updatePrompt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or slug of the prompt. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdatePromptBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromptView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  duplicatePrompt: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @description Id or slug of the prompt. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['DuplicatePromptBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedPromptView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportPrompt: {
    parameters: {
      query?: {
        /** @description A version of before, as the list of versions numbers it. Absent: the one of now. */
        version?: number;
      };
      header?: never;
      path: {
        /** @description Id or slug of the prompt. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'text/markdown': Blob;
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sharePrompt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or slug of the prompt. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromptView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unsharePrompt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or slug of the prompt. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromptView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPromptVersions: {
    parameters: {
      query?: {
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description Id or slug of the prompt. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PromptVersionPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSkills: {
    parameters: {
      query?: {
        /** @description Only those with this tag. */
        tag?: string;
        /** @description Only your own that are not shared (personal), or only those of the team. */
        visibility?: 'personal' | 'team';
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
        /** @description Words to find, best match first; needs the action search_skills instead. */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createSkill: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateSkillBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedSkillView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  importSkill: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['ImportSkillBody'];
        'application/zip': Blob;
        'text/markdown': Blob;
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportedSkillView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSkill: {
    parameters: {
      query?: {
        /** @description A version of before, as the list of versions numbers it. Absent: the one of now. */
        version?: number;
      };
      header?: never;
      path: {
        /** @description Id or name of the skill. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteSkill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or name of the skill. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeletedSkillView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateSkill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or name of the skill. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdateSkillBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  duplicateSkill: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @description Id or name of the skill. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['DuplicateSkillBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedSkillView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportSkill: {
    parameters: {
      query?: {
        /** @description The folder as an archive, or SKILL.md alone. */
        format?: 'zip' | 'md';
        /** @description Whether the front matter keeps to the Agent Skills form or has what Claude alone reads. */
        target?: 'portable' | 'claude';
        /** @description A version of before, as the list of versions numbers it. Absent: the one of now. */
        version?: number;
      };
      header?: never;
      path: {
        /** @description Id or name of the skill. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/zip': Blob;
          'text/markdown': Blob;
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  readSkillFile: {
    parameters: {
      query: {
        /** @description Path in the skill’s folder, as `files` lists it, or SKILL.md. */
        path: string;
      };
      header?: never;
      path: {
        /** @description Id or name of the skill. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': Blob;
          'text/markdown': Blob;
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  shareSkill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or name of the skill. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  unshareSkill: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id or name of the skill. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSkillVersions: {
    parameters: {
      query?: {
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description Id or name of the skill. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SkillVersionPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getUsage: {
    parameters: {
      query?: {
        /** @description Start, inclusive. Default: 30 days before `to`. */
        from?: string;
        /** @description End, exclusive. Default: now. At most 366 days after `from`. */
        to?: string;
        /** @description What the sums are by; days are UTC. */
        groupBy?: 'day' | 'key' | 'action' | 'connection' | 'agent' | 'outcome';
        /** @description Only requests made with this key. */
        keyId?: string;
        /** @description Only calls of tools of this connection. */
        connectionId?: string;
        /** @description Only requests to this agent. */
        agentId?: string;
        /** @description Only requests for exactly this action, or of the tool of this name. */
        action?: string;
        /** @description Only requests that ended exactly so: `ok`, `tool_error`, or the code of a refusal. */
        outcome?: string;
        /** @description Only requests of this kind of end: `ok`; `refused` by this server; `failed` here, on the way to an upstream server, or in its tool. */
        outcomeKind?: 'ok' | 'refused' | 'failed';
        /** @description Only requests that came in by this door. */
        surface?: 'rest' | 'mcp' | 'console' | 'cli';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsageView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listUsageRecords: {
    parameters: {
      query?: {
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
        /** @description Only requests made with this key. */
        keyId?: string;
        /** @description Only calls of tools of this connection. */
        connectionId?: string;
        /** @description Only requests to this agent. */
        agentId?: string;
        /** @description Only requests for exactly this action, or of the tool of this name. */
        action?: string;
        /** @description Only requests that ended exactly so: `ok`, `tool_error`, or the code of a refusal. */
        outcome?: string;
        /** @description Only requests of this kind of end: `ok`; `refused` by this server; `failed` here, on the way to an upstream server, or in its tool. */
        outcomeKind?: 'ok' | 'refused' | 'failed';
        /** @description Only requests that came in by this door. */
        surface?: 'rest' | 'mcp' | 'console' | 'cli';
        /** @description Start, inclusive. */
        from?: string;
        /** @description End, exclusive. */
        to?: string;
        /** @description Only the request with this id, as errors and answers tell it. */
        requestId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsageRecordPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportUsageRecords: {
    parameters: {
      query?: {
        /** @description Start, inclusive. */
        from?: string;
        /** @description End, exclusive. */
        to?: string;
        /** @description Only the request with this id, as errors and answers tell it. */
        requestId?: string;
        /** @description Only requests made with this key. */
        keyId?: string;
        /** @description Only calls of tools of this connection. */
        connectionId?: string;
        /** @description Only requests to this agent. */
        agentId?: string;
        /** @description Only requests for exactly this action, or of the tool of this name. */
        action?: string;
        /** @description Only requests that ended exactly so: `ok`, `tool_error`, or the code of a refusal. */
        outcome?: string;
        /** @description Only requests of this kind of end: `ok`; `refused` by this server; `failed` here, on the way to an upstream server, or in its tool. */
        outcomeKind?: 'ok' | 'refused' | 'failed';
        /** @description Only requests that came in by this door. */
        surface?: 'rest' | 'mcp' | 'console' | 'cli';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'text/csv': Blob;
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getUsageSeries: {
    parameters: {
      query?: {
        /** @description Start, inclusive. Default: 30 days before `to`, or one day with `step` hour. */
        from?: string;
        /** @description End, exclusive. Default: now. At most 366 days after `from`, 14 with `step` hour. */
        to?: string;
        /** @description How long one point is; hours and days are UTC. */
        step?: 'hour' | 'day';
        /** @description Tells the largest groups apart. Default: all requests together. */
        splitBy?: 'key' | 'action' | 'connection' | 'agent' | 'outcome';
        /** @description Only requests made with this key. */
        keyId?: string;
        /** @description Only calls of tools of this connection. */
        connectionId?: string;
        /** @description Only requests to this agent. */
        agentId?: string;
        /** @description Only requests for exactly this action, or of the tool of this name. */
        action?: string;
        /** @description Only requests that ended exactly so: `ok`, `tool_error`, or the code of a refusal. */
        outcome?: string;
        /** @description Only requests of this kind of end: `ok`; `refused` by this server; `failed` here, on the way to an upstream server, or in its tool. */
        outcomeKind?: 'ok' | 'refused' | 'failed';
        /** @description Only requests that came in by this door. */
        surface?: 'rest' | 'mcp' | 'console' | 'cli';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          RateLimit: components['headers']['RateLimit'];
          'RateLimit-Policy': components['headers']['RateLimit-Policy'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UsageSeriesView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listWebhookEndpoints: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookEndpointList'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: {
        /** @description Repeating a request with the same key within 24 hours makes nothing twice. */
        'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateWebhookEndpointBody'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedWebhookEndpointView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the endpoint. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  updateWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the endpoint. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['UpdateWebhookEndpointBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookEndpointView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listWebhookDeliveries: {
    parameters: {
      query?: {
        /** @description Items of the page, 1 to 100. */
        limit?: number;
        /** @description The `nextCursor` of the page before; absent for the first page. */
        cursor?: string;
      };
      header?: never;
      path: {
        /** @description Id of the endpoint. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryPage'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  retryWebhookDelivery: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the endpoint. */
        id: string;
        /** @description Id of the delivery. */
        deliveryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the endpoint. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        'application/json': components['schemas']['RotateWebhookSecretBody'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IssuedWebhookEndpointView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  testWebhookEndpoint: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of the endpoint. */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookDeliveryView'];
        };
      };
      /** @description Invalid request (`invalid_request`) · Invalid permissions (`invalid_permissions`) */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Credentials are missing (`missing_credentials`) · Invalid API key (`invalid_api_key`) · API key revoked (`api_key_revoked`) · API key expired (`api_key_expired`) · Access token is not valid (`invalid_access_token`) · Session is not valid (`invalid_session`) · Sign-in refused (`invalid_credentials`) · Sign-in is over (`sign_in_expired`) · Second factor refused (`invalid_second_factor`) · Signature is not valid (`invalid_signature`) */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Permission denied (`permission_denied`) · Fresh proof needed (`proof_required`) · Plan does not include this (`plan_required`) · Plan limit reached (`plan_limit_reached`) · Address not allowed (`ip_not_allowed`) · Account suspended (`account_suspended`) · Browser origin refused (`browser_origin_refused`) · Tool waits for approval (`tool_not_approved`) · A person has to confirm this (`human_confirmation_required`) */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Not found (`not_found`) */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Conflict (`conflict`) · Confirmation is not valid (`confirmation_invalid`) */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Request too large (`payload_too_large`) */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Media type not supported (`unsupported_media_type`) */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Daily quota exceeded (`quota_exceeded`) · Too many requests this minute (`burst_exceeded`) · Too many sign-in attempts (`sign_in_throttled`) */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Internal error (`internal_error`) */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description Temporarily unavailable (`unavailable`) */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
