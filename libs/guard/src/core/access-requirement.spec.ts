import { STUDIO_ACTIONS } from '@paretostudio/permissions';
import { chargedWith, requirementOf } from './access-requirement.js';

describe('requirementOf', () => {
  it('takes resource and cost from the action table', () => {
    expect(requirementOf(STUDIO_ACTIONS, 'get_prompt')).toEqual({
      action: 'get_prompt',
      resource: 'self',
      cost: 1,
      burst: 1,
    });
    expect(requirementOf(STUDIO_ACTIONS, 'whoami')).toMatchObject({ action: 'whoami', cost: 0 });
  });

  it('takes from the action table whether a call counts in the limit a minute', () => {
    expect(requirementOf(STUDIO_ACTIONS, 'verify_api_key')).toMatchObject({ cost: 0, burst: 0 });
    expect(requirementOf(STUDIO_ACTIONS, 'whoami')).toMatchObject({ cost: 0, burst: 1 });
  });

  it('charges 1 for what names no action, or an action of somebody else', () => {
    expect(requirementOf(STUDIO_ACTIONS, null).cost).toBe(1);
    expect(requirementOf(STUDIO_ACTIONS, 'whoami', { resource: 'conn_x' })).toEqual({
      action: 'whoami',
      resource: 'conn_x',
      cost: 1,
      burst: 1,
    });
  });

  it.each(['no_such_action', 'constructor', '__proto__', ''])('refuses the unknown action %p', (action) => {
    expect(() => requirementOf(STUDIO_ACTIONS, action)).toThrow(RangeError);
  });

  it('accepts a cost of 0 and refuses what is no integer from 0 on', () => {
    expect(requirementOf(STUDIO_ACTIONS, 'get_prompt', { cost: 0 }).cost).toBe(0);
    for (const cost of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => requirementOf(STUDIO_ACTIONS, 'get_prompt', { cost })).toThrow(RangeError);
    }
  });
});

describe('chargedWith', () => {
  const requirement = requirementOf(STUDIO_ACTIONS, 'get_prompt');

  it('puts in what one request takes, and keeps the burst where a cost alone is given', () => {
    expect(chargedWith(requirement, 3)).toEqual({ ...requirement, cost: 3, burst: 1 });
    expect(chargedWith(requirement, { cost: 0, burst: 0 })).toEqual({ ...requirement, cost: 0, burst: 0 });
  });

  it.each([-1, 0.5, Number.NaN])('refuses the cost %p, alone or beside a burst', (cost) => {
    expect(() => chargedWith(requirement, cost)).toThrow(RangeError);
    expect(() => chargedWith(requirement, { cost, burst: 0 })).toThrow(RangeError);
  });
});

describe('chargedWith', () => {
  const requirement = requirementOf(STUDIO_ACTIONS, 'get_prompt');

  it('takes a number for the cost alone, and a charge for both', () => {
    expect(chargedWith(requirement, 4)).toEqual({ ...requirement, cost: 4 });
    expect(chargedWith(requirement, { cost: 0, burst: 0 })).toEqual({ ...requirement, cost: 0, burst: 0 });
  });

  it.each([-1, 0.5, Number.NaN, { cost: -1, burst: 1 }, { cost: 1, burst: 2 }, { cost: 1 }, 'free'])(
    'refuses %p, so that nothing passes for free',
    (charge) => {
      expect(() => chargedWith(requirement, charge as never)).toThrow(RangeError);
    },
  );
});
