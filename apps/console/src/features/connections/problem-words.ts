/** Why a server could not be read, as people read it. */
export interface ProblemWords {
  readonly title: string;
  /** What a person can do about it. */
  readonly advice: string;
}

const WORDS: Readonly<Record<string, ProblemWords>> = {
  blocked_address: {
    title: 'The address is one that this server may not reach',
    advice:
      'Only public addresses are reached, so that nobody gets into the private network through here. Whoever runs this server opens others with EGRESS_ALLOW, such as EGRESS_ALLOW=127.0.0.0/8 for servers on the same machine.',
  },
  unreachable: {
    title: 'Nothing answers there',
    advice: 'Check host and port, and that the server is running and can be reached from this one.',
  },
  timeout: {
    title: 'The server did not answer in time',
    advice: 'It may be starting or overloaded. Test again in a moment.',
  },
  unauthorized: {
    title: 'The server refuses the credentials',
    advice: 'Give it other ones: a token may have expired, or lack a right.',
  },
  redirected: {
    title: 'The server points to another address',
    advice: 'Redirects are not followed. If you trust the new address, use it in place of this one.',
  },
  http_error: {
    title: 'The server answers with an error',
    advice: 'Check the path of the address; most servers listen at /mcp.',
  },
  too_large: {
    title: 'The server sends more than is taken',
    advice: 'Its answers are larger than the limits of this server allow.',
  },
  too_many_tools: {
    title: 'The server has more tools than are taken',
    advice: 'Ask whoever runs it for an address with fewer tools.',
  },
  invalid_answer: {
    title: 'What answers there does not speak MCP',
    advice:
      'The address must be that of an MCP server over Streamable HTTP, not of a web page or another API.',
  },
  busy: {
    title: 'Too many calls wait for the server',
    advice: 'Nothing was sent. Test again in a moment.',
  },
  circuit_open: {
    title: 'The server failed again and again',
    advice: 'Calls to it are held back for a while. A test asks it at once.',
  },
  cancelled: { title: 'The attempt was given up', advice: 'Test again.' },
};

const UNKNOWN: ProblemWords = { title: 'The server could not be read', advice: 'Test again in a moment.' };

/** Puts the stable reason of a failed reading into words; a reason of a newer server gets plain ones. */
export function problemWords(reason: string): ProblemWords {
  return Object.hasOwn(WORDS, reason) ? (WORDS[reason] ?? UNKNOWN) : UNKNOWN;
}
