import type { ClientDefinition } from '../client-definition.js';
import { KEY_VARIABLE } from '../names.js';
import { keyInTerminal, step } from '../steps.js';

const FILE = 'list_prompts.py';

/** A script for Python, with the standard library alone. */
export const PYTHON: ClientDefinition = {
  id: 'python',
  title: 'Python script',
  transport: 'rest',
  documentation: null,
  setUp: (site) => ({
    steps: [
      step('Write the file below; it needs Python 3.9 or later and no package.'),
      keyInTerminal(site),
      step('In the same window, run the command below.'),
    ],
    files: [{ path: FILE, language: 'python', content: script(site.serverUrl), committed: true }],
    command: site.os === 'windows' ? `py ${FILE}` : `python3 ${FILE}`,
    notes: ['Call the API from servers and scripts alone: a key in a page is a key given away.'],
  }),
};

function script(serverUrl: string): string {
  return `"""Lists the prompts of your library."""
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

SERVER = ${JSON.stringify(serverUrl)}
KEY = os.environ.get("${KEY_VARIABLE}")
if not KEY:
    sys.exit("Set ${KEY_VARIABLE} to your key first.")

cursor = None
while True:
    query = urllib.parse.urlencode({"limit": 100, **({"cursor": cursor} if cursor else {})})
    request = urllib.request.Request(f"{SERVER}/v1/prompts?{query}")
    # Unlike a plain header, this one is not sent on to where a redirect leads.
    request.add_unredirected_header("Authorization", f"Bearer {KEY}")
    try:
        with urllib.request.urlopen(request, timeout=30) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        sys.exit(f"{error.code} {problem['code']}: {problem['detail']}")
    for prompt in answer["items"]:
        print(prompt["slug"], prompt["title"], sep="\\t")
    cursor = answer["nextCursor"]
    if not cursor:
        break
`;
}
