import { takes } from './takes.js';

const CHROME = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8';

describe('takes', () => {
  it.each([
    [CHROME, 'text/html'],
    ['application/json, Text/HTML;q=0.1', 'text/html'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=1.0', 'br'],
    ['gzip;q=0.001', 'gzip'],
  ])('finds in %j the value %j', (field, value) => {
    expect(takes(field, value)).toBe(true);
  });

  it.each([
    ['', 'text/html'],
    ['*/*', 'text/html'],
    ['text/*', 'text/html'],
    ['application/json, text/event-stream', 'text/html'],
    ['text/html-like', 'text/html'],
    ['text/html;q=0', 'text/html'],
    ['gzip, br;q=0.000', 'br'],
    ['*', 'br'],
    ['brotli', 'br'],
  ])('finds in %j no %j', (field, value) => {
    expect(takes(field, value)).toBe(false);
  });
});
