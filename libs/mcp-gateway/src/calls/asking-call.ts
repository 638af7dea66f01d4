import { ProgressGate } from '../limits/progress-gate.js';
import type { LegacyLink } from '../links/legacy-link.js';
import type { LinkAnswer, PushedQuestion } from '../links/link.js';
import { answersFor } from '../questions/answers-for.js';
import { screenQuestion } from '../questions/screen-questions.js';
import type { GatewayLimits } from '../types/gateway-limits.js';
import type { JsonObject } from '../types/json-object.js';
import type { UpstreamCall } from '../types/upstream-call.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { Deadline } from '../limits/deadline.js';

/** What a legacy call is run with. */
export interface AskingCallOptions {
  readonly upstreamName: string;
  readonly link: LegacyLink;
  readonly call: UpstreamCall;
  readonly deadline: Deadline;
  readonly limits: GatewayLimits;
  readonly clock: () => Date;
}

/** Where a call stands when its caller has to hear of it. */
export type CallTurn =
  | { readonly kind: 'answered'; readonly answer: LinkAnswer }
  | { readonly kind: 'asked'; readonly requests: JsonObject };

/**
 * Runs one call of a legacy upstream, which may push questions while the call runs.
 *
 * The call goes on by itself between two turns. It has its link alone, so every question is this call's.
 */
export class AskingCall {
  /** Settles with the call itself, whoever listens. */
  readonly done: Promise<LinkAnswer>;

  readonly #options: AskingCallOptions;
  readonly #questions = new Map<string, { readonly question: PushedQuestion; readonly params: JsonObject }>();
  #asked = 0;
  /** The keys that the caller is being asked by; what came later waits for its turn. */
  #told: readonly string[] = [];
  #isDone = false;
  #listener: UpstreamCall['onProgress'];
  #wake: (() => void) | null = null;

  constructor(options: AskingCallOptions) {
    this.#options = options;
    const { link, call, deadline, limits, clock } = options;
    const progress = new ProgressGate(limits, clock);
    this.#listener = call.onProgress;
    link.onQuestion = (question) => this.#take(question);
    this.done = link
      .request({
        method: 'tools/call',
        params: { name: call.tool, arguments: call.args },
        signal: deadline.signal,
        limits: {},
        ...(call.onProgress === undefined
          ? {}
          : { onProgress: (params: unknown) => progress.pass(params, this.#listener) }),
      })
      .finally(() => {
        link.onQuestion = null;
        this.#isDone = true;
        this.cancel();
        this.#wake?.();
      });
    // Whoever takes the next turn hears of it; between two turns nobody does.
    this.done.catch(() => undefined);
  }

  /** Waits until the call is answered or asks something. */
  async nextTurn(): Promise<CallTurn> {
    if (this.#questions.size === 0 && !this.#isDone) {
      const woken = new Promise<null>((resolve) => {
        this.#wake = () => resolve(null);
      });
      await Promise.race([this.done.then(ignore, ignore), woken]);
      this.#wake = null;
    }
    if (this.#questions.size === 0) return { kind: 'answered', answer: await this.done };
    this.#told = [...this.#questions.keys()];
    const requests = [...this.#questions].map(([key, { params }]) => [
      key,
      { method: 'elicitation/create', params },
    ]);
    return { kind: 'asked', requests: Object.fromEntries(requests) };
  }

  /** Answers what the caller was asked in the last turn; what has no answer is cancelled. */
  answer(responses: JsonObject, onProgress: UpstreamCall['onProgress']): void {
    this.#listener = onProgress;
    this.#settle(this.#told, responses);
  }

  /** Answers everything that is asked as if the caller had cancelled, who hears of nothing any more. */
  cancel(): void {
    this.#listener = undefined;
    this.#settle([...this.#questions.keys()], {});
  }

  #settle(keys: readonly string[], responses: JsonObject): void {
    for (const [key, answer] of Object.entries(answersFor(keys, [], responses))) {
      this.#questions.get(key)?.question.answer(answer as JsonObject);
      this.#questions.delete(key);
    }
  }

  #take(question: PushedQuestion): void {
    const { upstreamName, call, limits, deadline } = this.#options;
    const context = { upstreamName, abilities: call.abilities, questionsMax: limits.questionsMax };
    let params: JsonObject | null;
    try {
      params = screenQuestion(question.params, context);
    } catch (error) {
      question.answer({ action: 'decline' });
      if (error instanceof UpstreamError) deadline.end(error);
      else throw error;
      return;
    }
    if (params === null) return question.answer({ action: 'decline' });
    if (this.#questions.size >= limits.questionsMax) return question.answer({ action: 'cancel' });
    this.#asked += 1;
    const key = `question-${this.#asked}`;
    this.#questions.set(key, { question, params });
    question.signal.addEventListener('abort', () => this.#questions.delete(key), { once: true });
    this.#wake?.();
  }
}

/** The outcome is looked at afterwards. */
function ignore(): null {
  return null;
}
