import { addTags } from './add-tags.js';

describe('addTags', () => {
  it('adds what is typed trimmed, in lower case and once', () => {
    expect(addTags(['work'], ' Mail, work,mail ,')).toEqual({
      tags: ['work', 'mail'],
      rest: '',
      problem: null,
    });
  });

  it('leaves in the box what is no tag, and takes the rest', () => {
    const added = addTags([], 'good, <img>, -x');
    expect(added.tags).toEqual(['good']);
    expect(added.rest).toBe('<img>, -x');
    expect(added.problem).toContain('letters and digits');
  });

  it('takes 32 characters and not 33, counted as people do', () => {
    expect(addTags([], 'é'.repeat(32)).problem).toBeNull();
    expect(addTags([], 'é'.repeat(33)).problem).not.toBeNull();
  });

  it('takes 20 tags and none of what would be the 21st', () => {
    const many = Array.from({ length: 20 }, (_, index) => `tag${index}`);
    expect(addTags(many.slice(1), 'tag0').tags).toHaveLength(20);
    expect(addTags(many, 'one-more')).toMatchObject({ tags: many, rest: 'one-more' });
  });
});
