import { contentPair } from './content-text.js';

const RECORD = { id: 'a', version: 3, updatedAt: 'then', body: 'One\nTwo', title: 'Notes', tags: ['x', 'y'] };

describe('contentPair', () => {
  it('writes the fields that differ, the title first, and names those that are alike', () => {
    const after = { ...RECORD, title: 'News', body: 'One\nThree' };
    expect(contentPair(RECORD, after)).toEqual({
      before: '# Title\nNotes\n\n# Body\nOne\nTwo\n',
      after: '# Title\nNews\n\n# Body\nOne\nThree\n',
      unchanged: ['Tags'],
    });
  });

  it('does not tell versions, times and authors apart', () => {
    const after = { ...RECORD, id: 'b', version: 9, updatedAt: 'now', createdByMemberId: 'c' };
    expect(contentPair(RECORD, after)).toMatchObject({ before: '', after: '' });
  });

  it('takes objects as alike whatever the order of their keys', () => {
    const before = { metadata: { a: { x: 1, y: 2 }, b: 3 }, variables: [{ name: 'v', required: true }] };
    const after = { metadata: { b: 3, a: { y: 2, x: 1 } }, variables: [{ required: true, name: 'v' }] };
    expect(contentPair(before, after).unchanged).toEqual(['Metadata', 'Variables']);
  });

  it('writes messages as they are said and other items field by field', () => {
    const after = {
      messages: [{ role: 'user', text: 'Hi {{v}}' }],
      variables: [{ default: null, name: 'v', required: true }],
    };
    expect(contentPair({}, after).after).toBe(
      '# Messages\n[user]\nHi {{v}}\n\n# Variables\n- v\n  default: (none)\n  required: true\n',
    );
  });

  it('writes nothing for a field that is empty, absent or null on both sides', () => {
    expect(contentPair({ license: null, tags: [] }, { license: '', tags: [], extra: {} })).toMatchObject({
      before: '',
      unchanged: ['License', 'Tags', 'Extra'],
    });
  });
});
