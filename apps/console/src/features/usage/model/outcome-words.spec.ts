import { readFileSync } from 'node:fs';
import { KNOWN_OUTCOMES, outcomeWords } from './outcome-words.js';

const document = JSON.parse(
  readFileSync(new URL('../../../../../api/openapi.json', import.meta.url), 'utf8'),
) as { components: { schemas: { Problem: { properties: { code: { enum: string[] } } } } } };
const codes = document.components.schemas.Problem.properties.code.enum;

describe('outcomeWords', () => {
  it('has words for every refusal that the server documents, and no two that read the same', () => {
    const titles = KNOWN_OUTCOMES.map((outcome) => outcomeWords(outcome).title);
    expect(codes.filter((code) => outcomeWords(code).title === code)).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('tells what it does not know as it stands', () => {
    expect(outcomeWords('404').title).toBe('HTTP 404');
    expect(outcomeWords('a_word_of_tomorrow').title).toBe('a_word_of_tomorrow');
    expect(outcomeWords('constructor').title).toBe('constructor');
    expect(outcomeWords('__proto__').title).toBe('__proto__');
  });
});
