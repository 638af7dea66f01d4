import {
  createBodyOf,
  draftOf,
  explainDraft,
  isElsewhere,
  newDraft,
  slugFrom,
  updateBodyOf,
} from './connection-draft.js';
import { connectionWith } from './testing/connection.js';

describe('createBodyOf', () => {
  it('sends what was typed, trimmed, and leaves out what was not', () => {
    const draft = newDraft({ url: ' https://mcp.example.test/mcp ', name: ' Tracker ' });
    expect(createBodyOf(draft)).toEqual({
      url: 'https://mcp.example.test/mcp',
      name: 'Tracker',
      authentication: { type: 'none' },
      approveFirstTools: false,
    });
  });

  it('sends a token alone, also where the whole header field was pasted', () => {
    for (const token of ['abc', ' Bearer abc ', 'Authorization: Bearer abc']) {
      const draft = newDraft({ authentication: 'bearer', token });
      expect(createBodyOf(draft).authentication).toEqual({ type: 'bearer', token: 'abc' });
    }
  });

  it('sends no secret of a kind of authentication that was left again', () => {
    const headers = [{ id: 1, name: 'X-Api-Key', value: 'secret-h' }];
    const draft = newDraft({ authentication: 'none', token: 'secret-t', headers });
    expect(JSON.stringify(createBodyOf(draft))).not.toContain('secret');
  });
});

describe('updateBodyOf', () => {
  const connection = connectionWith({
    version: 7,
    authentication: { type: 'headers', headerNames: ['X-Api-Key'], changedAt: '2026-11-01T00:00:00.000Z' },
  });

  it('leaves credentials alone unless others are given, and is made from the version that was seen', () => {
    const draft = { ...draftOf(connection), name: 'Other' };
    expect(updateBodyOf(draft, connection)).toEqual({ expectedVersion: 7, name: 'Other' });
  });

  it('begins with the names of the header fields and none of their values', () => {
    expect(draftOf(connection).headers).toEqual([{ id: 1, name: 'X-Api-Key', value: '' }]);
  });
});

describe('explainDraft', () => {
  it('says at its field what keeps a draft from being sent', () => {
    const headers = [
      { id: 1, name: 'X-Api-Key', value: 'v' },
      { id: 2, name: '', value: '' },
    ];
    const draft = newDraft({ url: 'mcp.example.test', slug: 'Not-one', authentication: 'headers', headers });
    expect(Object.keys(explainDraft(draft)).sort()).toEqual([
      'authentication.headers.1.name',
      'authentication.headers.1.value',
      'name',
      'slug',
      'url',
    ]);
  });

  it('takes a slug of 24 characters and none of 25', () => {
    const base = newDraft({ url: 'https://a.test', name: 'A' });
    expect(explainDraft({ ...base, slug: 'a'.repeat(24) })).toEqual({});
    expect(explainDraft({ ...base, slug: 'a'.repeat(25) })).toHaveProperty('slug');
  });
});

describe('slugFrom', () => {
  it('cuts as the server does, and never ends in a hyphen', () => {
    expect(slugFrom('Über Tracker v2.1')).toBe('uber-tracker-v2-1');
    expect(slugFrom('a'.repeat(23) + ' b')).toBe('a'.repeat(23));
    expect(slugFrom('😀')).toBe('connection');
  });
});

describe('isElsewhere', () => {
  it('tells another scheme, host or port from another path', () => {
    const before = 'https://a.test/mcp';
    expect(['https://a.test/other', 'https://A.test:443/mcp'].map((url) => isElsewhere(before, url))).toEqual(
      [false, false],
    );
    expect(
      ['http://a.test/mcp', 'https://b.test/mcp', 'https://a.test:444/mcp'].map((url) =>
        isElsewhere(before, url),
      ),
    ).toEqual([true, true, true]);
  });
});
