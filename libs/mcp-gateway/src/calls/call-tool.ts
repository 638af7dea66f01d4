import type { Engine } from '../engine.js';
import type { LegacyLink } from '../links/legacy-link.js';
import type { Lease } from '../links/link-pool.js';
import { ModernLink } from '../links/modern-link.js';
import type { OpenedState, RelayedWait } from '../questions/relay-states.js';
import type { UpstreamAnswer } from '../types/upstream-answer.js';
import type { UpstreamCall } from '../types/upstream-call.js';
import { UpstreamError } from '../types/upstream-error.js';
import type { Upstream } from '../types/upstream.js';
import { AskingCall } from './asking-call.js';
import { callModern } from './call-modern.js';
import { callPlain } from './call-plain.js';
import { overLink } from './over-link.js';
import { readLegacyAnswer } from './read-legacy-answer.js';
import type { Visit } from './visit.js';
import { reportingFaults, visiting } from './visiting.js';

type GoodState = Extract<OpenedState, { ok: true }>;

/** One call on its way. */
interface Errand {
  readonly engine: Engine;
  readonly upstream: Upstream;
  readonly call: UpstreamCall;
}

/**
 * Calls a tool, or goes on with a call that asked something.
 *
 * @throws UpstreamError If no answer came that may be passed on.
 */
export async function callTool(
  engine: Engine,
  upstream: Upstream,
  call: UpstreamCall,
): Promise<UpstreamAnswer> {
  const errand: Errand = { engine, upstream, call };
  const state =
    call.answer === undefined ? null : engine.states.open(call.answer.state, upstream, call.binding);
  if (state?.ok === false) return refuseState(state.reason);
  if (state?.wait.kind === 'parked') return resumeParked(errand, state, state.wait.id);
  const { abilities, signal } = call;
  return visiting(engine, upstream, { timeMs: engine.limits.callMs, ...(signal && { signal }) }, (visit) =>
    overLink({ pool: engine.pool, upstream, abilities, signal: visit.deadline.signal }, async (lease) => {
      if (lease.link instanceof ModernLink)
        return overModern(errand, visit, state, { ...lease, link: lease.link });
      if (state !== null) return givingBack(lease, refuseState('lost'));
      return overLegacy(errand, visit, { ...lease, link: lease.link });
    }),
  );
}

async function overModern(
  { engine, upstream, call }: Errand,
  visit: Visit,
  state: GoodState | null,
  lease: Lease & { readonly link: ModernLink },
): Promise<UpstreamAnswer> {
  const { limits, clock, states } = engine;
  if (state !== null && !(await redeem(engine, state))) return givingBack(lease, refuseState('used'));
  const answer = await callModern(lease.link, call, state?.wait.kind === 'upstream' ? state.wait : null, {
    upstreamName: upstream.name,
    limits,
    clock,
    signal: visit.deadline.signal,
    seal: (wait: RelayedWait) => states.seal(wait, upstream, call.binding),
  });
  return givingBack(lease, answer);
}

async function overLegacy(
  errand: Errand,
  visit: Visit,
  lease: Lease & { readonly link: LegacyLink },
): Promise<UpstreamAnswer> {
  const { engine, upstream, call } = errand;
  const { limits, clock } = engine;
  const { deadline } = visit;
  if (!call.abilities.form && !call.abilities.url) {
    return givingBack(lease, await callPlain(lease.link, call, { limits, clock, signal: deadline.signal }));
  }
  const asking = new AskingCall({
    upstreamName: upstream.name,
    link: lease.link,
    call,
    deadline,
    limits,
    clock,
  });
  // After a failure nobody knows what the session still holds; a new one does not cost much.
  void asking.done.then(
    () => lease.release(true),
    () => lease.release(false),
  );
  return nextAnswer(errand, visit, asking);
}

/** Waits for the next thing that the caller has to hear; parks the call if that is a question. */
async function nextAnswer(
  { engine, upstream, call }: Errand,
  visit: Visit,
  asking: AskingCall,
): Promise<UpstreamAnswer> {
  const turn = await asking.nextTurn();
  visit.succeed();
  if (turn.kind === 'answered') return readLegacyAnswer(turn.answer);
  const id = engine.parked.park(upstream.id, { call: asking, visit });
  visit.keepUntil(asking.done);
  const state = engine.states.seal({ kind: 'parked', id }, upstream, call.binding);
  return { kind: 'input_required', requests: turn.requests, state };
}

async function resumeParked(errand: Errand, state: GoodState, id: string): Promise<UpstreamAnswer> {
  const { engine, upstream, call } = errand;
  if (!(await redeem(engine, state))) return refuseState('used');
  const parked = engine.parked.take(id);
  if (parked === null) return refuseState('lost');
  const { visit, call: asking } = parked;
  return reportingFaults(engine, upstream, async () => {
    visit.deadline.start(engine.limits.callMs);
    visit.deadline.follow(call.signal);
    asking.answer(call.answer?.responses ?? {}, call.onProgress);
    try {
      return await nextAnswer(errand, visit, asking);
    } catch (error) {
      // Nobody comes back for it: without this it would run on until its time is over.
      if (error instanceof UpstreamError) visit.deadline.end(error);
      throw error;
    }
  });
}

function redeem({ options }: Engine, { digest, expiresAt }: GoodState): Promise<boolean> {
  return options.redeem({ digest, expiresAt });
}

function givingBack(lease: Lease, answer: UpstreamAnswer): UpstreamAnswer {
  lease.release(true);
  return answer;
}

function refuseState(reason: Extract<UpstreamAnswer, { kind: 'state_refused' }>['reason']): UpstreamAnswer {
  return { kind: 'state_refused', reason };
}
