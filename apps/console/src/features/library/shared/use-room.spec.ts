import { roomText } from './use-room.js';

const ROOM = { used: 3, isMore: false, limit: 5, isFull: false, planTitle: 'Free', tags: [] };

describe('roomText', () => {
  it('tells how many of the cap are used, and on which plan', () => {
    expect(roomText(ROOM, 'prompts')).toBe('3 of 5 prompts on the Free plan');
  });

  it('says so where there is no cap', () => {
    expect(roomText({ ...ROOM, limit: null, planTitle: 'Pro' }, 'skills')).toBe(
      '3 skills; the Pro plan sets no limit',
    );
  });

  it('does not take what was counted for all', () => {
    expect(roomText({ ...ROOM, used: 100, isMore: true, isFull: true }, 'agents')).toBe(
      'More than 100 of 5 agents on the Free plan',
    );
  });
});
