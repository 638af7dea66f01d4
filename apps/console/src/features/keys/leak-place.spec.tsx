import { render } from '@testing-library/react';
import { LeakPlace } from './leak-place.js';

const drawn = (url: string) => render(<LeakPlace url={url} />).container;

describe('LeakPlace', () => {
  it('leads to an address of https, in a page of its own that learns nothing of this one', () => {
    const url = 'https://github.com/octocat/Hello-World/blob/1234560/foo/bar.txt';
    const link = drawn(url).querySelector('a');
    expect([link?.getAttribute('href'), link?.textContent]).toEqual([url, url]);
    expect([link?.rel, link?.target]).toEqual(['noreferrer noopener nofollow', '_blank']);
  });

  it.each([
    'http://example.com/',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    ' javascript:alert(1)//https://',
    '//example.com/',
    '/settings/developer',
    '<img src=x onerror=alert(1)>',
    'somewhere',
    '',
  ])('shows %j as text alone', (url) => {
    const container = drawn(url);
    expect(container.textContent).toBe(url);
    expect(container.querySelector('a, img, script')).toBeNull();
  });
});
