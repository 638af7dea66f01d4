/** What the environment says, unchecked; null where it says nothing. */
export interface Environment {
  readonly apiKey: string | null;
  readonly apiUrl: string | null;
  readonly agent: string | null;
  readonly projectDir: string | null;
  /** Whether `http` may be used beyond this machine: the variable is `1` or `true`. */
  readonly allowHttp: boolean;
}

/** A place in a client's configuration that the client did not fill in: `${user_config.agent}`, `${env:NAME}`. */
const UNFILLED = /^\$\{[^}]*\}$/;

/**
 * Reads the environment of the program; nothing else does.
 *
 * The key is taken exactly as it stands, so that its check can say what is wrong with it. Of the others, empty values
 * and places that the client left unfilled count as absent.
 */
export function readEnvironment(source: Readonly<NodeJS.ProcessEnv> = process.env): Environment {
  return {
    apiKey: source['PARETOSTUDIO_API_KEY'] || null,
    apiUrl: textOf(source['PARETOSTUDIO_API_URL']),
    agent: textOf(source['PARETOSTUDIO_AGENT']),
    projectDir: textOf(source['PARETOSTUDIO_PROJECT_DIR']),
    allowHttp: ['1', 'true'].includes(source['PARETOSTUDIO_ALLOW_HTTP'] ?? ''),
  };
}

function textOf(value = ''): string | null {
  const text = value.trim();
  return text === '' || UNFILLED.test(text) ? null : text;
}
