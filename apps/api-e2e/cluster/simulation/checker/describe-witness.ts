import type { AccountState } from '../model/account-state.js';
import type { HistoryEvent } from './history.js';
import type { Witness } from './shorten.js';

/** Most states that are told of many. */
const STATES_MAX = 3;

/** Tells a witness line by line, for a person who looks for the cause. */
export function describeWitness({ from, events, later, last }: Witness): string {
  return [
    `It was (${statesOf(from)}):`,
    ...from.slice(0, STATES_MAX).map(describeState),
    'Then, in the order in which it was seen:',
    ...events.map(describeEvent),
    `No order of these explains the last answer. Before it, it was (${statesOf(last)}):`,
    ...last.slice(0, STATES_MAX).map(describeState),
    'What was under way then ended later:',
    ...later.map(describeEvent),
  ].join('\n');
}

function statesOf({ length }: readonly AccountState[]): string {
  return length === 1 ? 'one state is possible' : `${length} states are possible`;
}

function describeState(state: AccountState): string {
  return `  ${JSON.stringify(state)}`;
}

function describeEvent(event: HistoryEvent): string {
  const { id, worker, operation, clocks } = event.call;
  const name = `  #${id} ${worker}`;
  switch (event.kind) {
    case 'call': {
      const [first = 0] = clocks;
      return `${name} is asked at ${new Date(first).toISOString()}: ${JSON.stringify(operation)}`;
    }
    case 'answer':
      return `${name} answers: ${JSON.stringify(event.answer)}`;
    case 'lost':
      return `${name} never answers`;
  }
}
