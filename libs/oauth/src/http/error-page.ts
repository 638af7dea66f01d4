const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Headers of a page that has no script, no frame around it, and nothing of anybody else. */
export const ERROR_PAGE_HEADERS = Object.freeze({
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
});

/**
 * Writes the page for a person whose request cannot be sent back to the program: its address may not be the program's.
 *
 * @param code - Of the error, such as `invalid_redirect_uri`.
 * @param description - May hold what the request held; it is escaped.
 */
export function errorPage(code: string, description: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The program could not be connected</title>
<main>
<h1>The program could not be connected</h1>
<p>${escaped(description)}</p>
<p>Close this page and begin again in the program. If that does not help, tell whoever makes it: <code>${escaped(code)}</code></p>
</main>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
