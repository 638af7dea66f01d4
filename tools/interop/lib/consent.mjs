/** What the person of the suite lets a program do. */
const PERMISSIONS = { self: ['get_prompt', 'list_prompts'] };

/**
 * Does what a browser and the person in front of it do with a link of a program: opens it, consents on the page that it
 * leads to, and goes back to the program.
 *
 * @param {string} link of the authorization endpoint
 * @param {string} cookie of the person's session
 * @returns {Promise<void>} once the program has been called back
 */
export async function consent(link, cookie) {
  const { origin } = new URL(link);
  const opened = await fetch(link, { redirect: 'manual', headers: { accept: 'text/html', cookie } });
  const page = opened.headers.get('location');
  const uid = /^\/connect\/([\w-]+)$/.exec(page ?? '')?.[1];
  if (uid === undefined) throw new Error(`The link led to ${page}: ${opened.status} ${await opened.text()}`);
  const cookies = [cookie, ...opened.headers.getSetCookie().map((each) => each.split(';')[0])].join('; ');
  const request = `${origin}/v1/oauth/interactions/${uid}`;
  await asked(await fetch(request, { headers: { cookie: cookies } }));
  const headers = { cookie: cookies, origin, 'content-type': 'application/json' };
  const body = JSON.stringify({ permissions: PERMISSIONS });
  const { redirectTo } = await asked(await fetch(`${request}/approve`, { method: 'POST', headers, body }));
  const back = await fetch(new URL(redirectTo, origin), { redirect: 'manual', headers: { cookie: cookies } });
  await fetch(back.headers.get('location'));
}

/** Registers a program that waits for the browser at an address of this machine; gives its id. */
export async function registerProgram(origin, redirectUri) {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ client_name: 'Conformance', redirect_uris: [redirectUri] });
  const { client_id: id } = await asked(
    await fetch(`${origin}/oauth/register`, { method: 'POST', headers, body }),
  );
  return id;
}

async function asked(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}
