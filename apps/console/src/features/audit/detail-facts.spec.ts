import { detailFacts } from './detail-facts.js';

describe('detailFacts', () => {
  it('tells changes, lists and values of every kind, and leaves none out', () => {
    const facts = detailFacts({
      name: { before: 'Old', after: '<img onerror>' },
      permissions: { before: { self: ['get_prompt'] }, after: {} },
      expiresAt: null,
      humanConfirmation: true,
      allowedCidrs: ['10.0.0.0/8'],
      of_tomorrow: { a: [1, { b: null }] },
      reason: '',
    });
    expect(facts).toEqual([
      { name: 'Name', value: { kind: 'change', before: 'Old', after: '<img onerror>' } },
      { name: 'Permissions', value: { kind: 'change', before: 'self: get_prompt', after: 'none' } },
      { name: 'Expires', value: { kind: 'text', text: 'never' } },
      { name: 'A person confirms', value: { kind: 'text', text: 'yes' } },
      { name: 'Allowed addresses', value: { kind: 'list', items: ['10.0.0.0/8'], more: 0 } },
      { name: 'Of tomorrow', value: { kind: 'text', text: 'a: 1, b: none' } },
      { name: 'Reason', value: { kind: 'text', text: 'empty' } },
    ]);
  });

  it('says how many of a long list it does not show', () => {
    const [fact] = detailFacts({ tools: Array.from({ length: 60 }, (_, index) => ({ name: `t${index}` })) });
    expect(fact?.value).toMatchObject({ kind: 'list', more: 10 });
  });
});
