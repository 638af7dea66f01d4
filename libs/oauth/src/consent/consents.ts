import { randomBytes } from 'node:crypto';
import type { OAuthArtefact, Repositories } from '@paretostudio/entities';
import { resourceNameOfUrl } from '@paretostudio/host';
import {
  connectApp,
  describeAppResources,
  readAppResource,
  refuse,
  succeed,
  suggestPermissions,
  type AuthorizationAnswerView,
  type AuthorizationRequestView,
  type Outcome,
  type StudioContext,
} from '@paretostudio/studio';
import { errors, type Provider } from 'oidc-provider';
import type { AnsweringBrowser } from '../authorization-server.js';
import { describeClient } from '../clients/describe-client.js';
import { digestArtefact, digestGrant } from '../storage/artefact-digest.js';
import type { RequestCookie } from './request-cookie.js';

const GRANT_ID_BYTES = 32;

/** What {@link Consents} stands on. */
export interface ConsentParts {
  readonly context: StudioContext;
  readonly provider: Provider;
  readonly cookie: RequestCookie;
  /** Under which resources are reached. */
  readonly origins: readonly string[];
}

type Interaction = InstanceType<Provider['Interaction']>;

/** A request that waits for a person. */
interface WaitingRequest {
  readonly interaction: Interaction;
  readonly client: AuthorizationRequestView['client'];
  /** The name of what tokens would be for, and its address as the program wrote it. */
  readonly resource: string;
  readonly resourceUrl: string;
  readonly scopes: readonly string[];
}

/** Shows requests to the people who are to answer them, and takes their answers: each request once. */
export class Consents {
  constructor(private readonly parts: ConsentParts) {}

  async describe(uid: string, browser: AnsweringBrowser): Promise<Outcome<AuthorizationRequestView>> {
    const request = await this.#find(uid, browser);
    if (request === null) return refuseAbsent();
    const { context } = this.parts;
    const { caller, view } = browser.current;
    const { userId, memberId } = caller;
    if (userId === null || memberId === null) return refuseAbsent();
    const { repositories } = context.storage;
    const digest = digestArtefact('Interaction', uid);
    if (!(await repositories.oauthArtefacts.hold(digest, { userId, memberId }, context.clock()))) {
      return refuseAbsent();
    }
    const resources = await describeAppResources(repositories, caller, [request.resource]);
    const resource = resources.get(request.resource);
    if (resource === undefined) return refuseAbsent();
    return succeed({
      uid,
      client: request.client,
      resource,
      suggested: suggestPermissions(readAppResource(request.resource), request.scopes),
      account: { id: view.account.id, name: view.account.name },
      expiresAt: new Date(request.interaction.exp * 1000).toISOString(),
    });
  }

  async approve(
    uid: string,
    browser: AnsweringBrowser,
    permissions: unknown,
  ): Promise<Outcome<AuthorizationAnswerView>> {
    const request = await this.#find(uid, browser);
    if (request === null) return refuseAbsent();
    const grantId = randomBytes(GRANT_ID_BYTES).toString('base64url');
    const consent = await connectApp(this.parts.context, browser.current, {
      client: request.client,
      resource: request.resource,
      requestedScopes: request.scopes,
      permissions,
      grantDigest: digestGrant(grantId),
      userAgent: browser.userAgent,
      claim: (repositories) => this.#claim(repositories, uid, browser),
    });
    if (!consent.ok) return consent;
    const { accountId, memberId } = browser.current.caller;
    const subject = `${accountId}/${memberId ?? ''}`;
    await this.#grant(grantId, subject, request, consent.value.scopes);
    return this.#finish(request, {
      login: { accountId: subject, remember: false },
      consent: { grantId },
      select_account: {},
    });
  }

  async deny(uid: string, browser: AnsweringBrowser): Promise<Outcome<AuthorizationAnswerView>> {
    const request = await this.#find(uid, browser);
    if (request === null) return refuseAbsent();
    const claimed = await this.#claim(this.parts.context.storage.repositories, uid, browser);
    if (!claimed.ok) return claimed;
    return this.#finish(request, {
      error: 'access_denied',
      error_description: 'the person did not consent',
    });
  }

  /** Only what this browser began, and nobody answered, is there. */
  async #find(uid: string, { cookies }: AnsweringBrowser): Promise<WaitingRequest | null> {
    const { cookie, provider, origins } = this.parts;
    if (!cookie.has(cookies[cookie.name], uid)) return null;
    const interaction = await provider.Interaction.find(uid);
    if (interaction === undefined || interaction.result !== undefined) return null;
    const {
      client_id: clientId,
      redirect_uri: redirectUri,
      resource: resourceUrl,
      scope,
    } = interaction.params;
    if (typeof resourceUrl !== 'string' || typeof redirectUri !== 'string') return null;
    const resource = resourceNameOfUrl(resourceUrl, origins);
    const client = await this.#findClient(String(clientId));
    if (resource === null || client === undefined) return null;
    return {
      interaction,
      client: describeClient(client, redirectUri),
      resource,
      resourceUrl,
      scopes: typeof scope === 'string' ? scope.split(' ') : [],
    };
  }

  /** A metadata document that is gone meanwhile makes no client; an outage of ours is no such thing. */
  async #findClient(id: string) {
    try {
      return await this.parts.provider.Client.find(id);
    } catch (error) {
      if (error instanceof errors.InvalidClient || error instanceof errors.InvalidClientMetadata)
        return undefined;
      throw error;
    }
  }

  /** Decides that this person, in the account that was shown, is the one who answers, and is the first to do so. */
  async #claim(
    { oauthArtefacts }: Repositories,
    uid: string,
    { current: { caller } }: AnsweringBrowser,
  ): Promise<Outcome<unknown>> {
    const now = this.parts.context.clock();
    const digest = digestArtefact('Interaction', uid);
    const found: OAuthArtefact | null = await oauthArtefacts.find(digest, now);
    if (found === null || found.userId === null || found.userId !== caller.userId) return refuseAbsent();
    if (found.memberId !== caller.memberId) {
      const detail = 'You are in another account than when this page was opened. Open it again.';
      return refuse({ code: 'conflict', detail });
    }
    return (await oauthArtefacts.consume(digest, now)) ? succeed(null) : refuseAbsent();
  }

  async #grant(
    grantId: string,
    subject: string,
    { client, resourceUrl }: WaitingRequest,
    scopes: readonly string[],
  ): Promise<void> {
    const { Grant } = this.parts.provider;
    const grant = new Grant({ accountId: subject, clientId: client.id });
    grant.jti = grantId;
    grant.addResourceScope(resourceUrl, scopes.join(' '));
    await grant.save();
  }

  async #finish(
    { interaction }: WaitingRequest,
    result: NonNullable<Interaction['result']>,
  ): Promise<Outcome<AuthorizationAnswerView>> {
    interaction.result = result;
    await interaction.persist();
    return succeed({ redirectTo: interaction.returnTo });
  }
}

/** One body for what is over, answered, another browser's and another person's. */
function refuseAbsent(): ReturnType<typeof refuse> {
  return refuse({ code: 'not_found', detail: 'There is no such request to connect a program.' });
}
