import { PLANS } from '@paretostudio/quotas';
import { changesOf, factsOf, type Plan } from './plan-words.js';

const planOf = (id: keyof typeof PLANS): Plan => ({ ...PLANS[id], id, features: [...PLANS[id].features] });
const free = planOf('free');
const pro = planOf('pro');
const team = planOf('team');
const nothing = { prompts: 0, agents: 0, skills: 0 };

describe('factsOf', () => {
  it('names every feature of our plans in words', () => {
    for (const plan of [free, pro, team]) expect(factsOf(plan).join('\n')).not.toMatch(/_/);
  });
});

describe('changesOf', () => {
  it('says what an upgrade gains', () => {
    expect(changesOf(free, pro, nothing, 1)).toEqual([
      '500 requests a day instead of 50; what was used today still counts.',
      'No limit on prompts.',
      'No limit on agents.',
      'No limit on skills.',
      'Gained: keys may delete agents and skills.',
      'Your keys stay as they are. The change takes effect with the next request.',
    ]);
  });

  it('says of each kind that is above the smaller plan’s cap that it stays, and of no other', () => {
    const changes = changesOf(pro, free, { prompts: 6, agents: 2, skills: 3 }, 1).join('\n');

    expect(changes).toContain('You have 6 prompts, and the plan allows 5');
    expect(changes).toContain('You have 3 skills, and the plan allows 2');
    expect(changes).toContain('At most 2 agents.');
    expect(changes).toContain('Lost: keys may delete agents and skills.');
  });

  it('says that the others are suspended where members are lost, and only then', () => {
    expect(changesOf(team, pro, nothing, 3).join('\n')).toContain('The 2 other members are suspended');
    expect(changesOf(team, pro, nothing, 2).join('\n')).toContain('The other member is suspended');
    expect(changesOf(team, pro, nothing, 1).join('\n')).not.toContain('suspended');
    expect(changesOf(pro, free, nothing, 3).join('\n')).not.toContain('suspended');
  });

  it('counts a plan per member by its members', () => {
    expect(changesOf(pro, team, nothing, 1)[0]).toBe('500 requests a day, as before.');
    expect(changesOf(pro, team, nothing, 3)[0]).toContain('1,500 requests a day instead of 500');
  });
});
