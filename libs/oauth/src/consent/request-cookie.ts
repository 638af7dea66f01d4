/** Requests that one browser may have waiting at once; the oldest is forgotten. */
const REQUESTS_MAX = 5;
const ID = /^[A-Za-z0-9_-]{20,64}$/;

/**
 * The cookie that says which requests a browser began, so that nobody answers one that another began: a link to
 * somebody else's request opens nothing.
 */
export class RequestCookie {
  readonly name: string;

  /** @param isSecure - Whether people come over https: then no other host of the site can set the cookie. */
  constructor(private readonly isSecure: boolean) {
    this.name = isSecure ? '__Host-paretostudio_connect' : 'paretostudio_connect';
  }

  /** Whether the browser that sent a cookie began a request. */
  has(value: string | undefined, uid: string): boolean {
    return idsIn(value).includes(uid);
  }

  /** Adds a request to those that the browser began before. */
  add(value: string | undefined, uid: string): string {
    return [uid, ...idsIn(value).filter((id) => id !== uid)].slice(0, REQUESTS_MAX).join('.');
  }

  /** How the cookie is set. */
  flags(maxAgeMs: number) {
    const { isSecure } = this;
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isSecure,
      signed: false,
      overwrite: true,
      maxAge: maxAgeMs,
    } as const;
  }
}

function idsIn(value: string | undefined): string[] {
  return (value ?? '').split('.').filter((id) => ID.test(id));
}
