import { initialValuesOf } from './initial-values.js';
import { NEW_KEY, permissionsOf } from './key-form-values.js';

const AGENT = 'agent_9a4c2d1e-0000-4000-8000-000000000001';
const read = (query: string) => initialValuesOf(new URLSearchParams(query));

describe('initialValuesOf', () => {
  it.each([AGENT, AGENT.replace('agent', 'conn')])('begins a key for %s alone', (resource) => {
    const values = read(`create=1&resource=${resource}`);

    expect(values && permissionsOf(values)).toEqual({ [resource]: ['*'] });
  });

  it.each(['', '&resource=self', '&resource=*', '&resource=conn_1', '&resource=__proto__'])(
    'begins as ever with %j: a link widens nothing unseen',
    (rest) => {
      expect(read(`create=1${rest}`)).toBe(NEW_KEY);
    },
  );

  it('asks for no form where none was asked for', () => {
    expect(read(`resource=${AGENT}`)).toBeNull();
  });
});
