/** A browser's storage area, as far as the extension uses one. */
class FakeArea {
  readonly kept: Record<string, unknown> = {};
  accessLevel = 'TRUSTED_AND_UNTRUSTED_CONTEXTS';
  /** Who could read at the time of each write. */
  readonly accessLevelsAtWrites: string[] = [];

  async get(name?: string): Promise<Record<string, unknown>> {
    const names = name === undefined ? Object.keys(this.kept) : [name].filter((each) => each in this.kept);
    return structuredClone(Object.fromEntries(names.map((each) => [each, this.kept[each]])));
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.accessLevelsAtWrites.push(this.accessLevel);
    Object.assign(this.kept, structuredClone(items));
  }

  async remove(name: string): Promise<void> {
    delete this.kept[name];
  }

  async clear(): Promise<void> {
    for (const name of Object.keys(this.kept)) delete this.kept[name];
  }

  async setAccessLevel({ accessLevel }: { readonly accessLevel: string }): Promise<void> {
    this.accessLevel = accessLevel;
  }
}

/** One function that was run inside of a page. */
interface Injection {
  readonly target: {
    readonly tabId: number;
    readonly frameIds?: readonly number[];
    readonly allFrames?: boolean;
  };
  readonly func: (...args: never[]) => unknown;
  readonly args?: readonly never[];
}

/** The browser as the extension sees it, for specs. */
export class FakeChrome {
  readonly local = new FakeArea();
  readonly session = new FakeArea();
  /** What the person answers when the browser asks for access to a host. */
  givesAccess = true;
  readonly asked: string[] = [];
  readonly given = new Set<string>();
  settingsOpened = 0;
  /** Events that somebody listens to, with the listeners. */
  readonly listeners = new Map<string, (...args: never[]) => unknown>();
  /** Whether the browser lets extensions into the page in front. */
  isPageOpen = true;

  /** Makes it the `chrome` of the spec. */
  install(): this {
    Object.assign(globalThis, { chrome: this.#api() });
    return this;
  }

  #api() {
    const events = (names: readonly string[]) =>
      Object.fromEntries(
        names.map((name) => [
          name,
          {
            addListener: (listener: (...args: never[]) => unknown) => void this.listeners.set(name, listener),
          },
        ]),
      );
    return {
      storage: { local: this.local, session: this.session },
      permissions: {
        request: async ({ origins }: { readonly origins: readonly string[] }) => {
          this.asked.push(...origins);
          if (this.givesAccess) for (const origin of origins) this.given.add(origin);
          return this.givesAccess;
        },
        remove: async ({ origins }: { readonly origins: readonly string[] }) =>
          origins.map((origin) => this.given.delete(origin)).every(Boolean),
      },
      runtime: {
        openOptionsPage: async () => void (this.settingsOpened += 1),
        ...events(['onInstalled', 'onMessage', 'onConnect', 'onMessageExternal', 'onConnectExternal']),
      },
      tabs: { query: async () => [{ id: 7 }] },
      scripting: {
        executeScript: async ({ func, args = [] }: Injection) => {
          if (!this.isPageOpen) throw new Error('Cannot access contents of the page.');
          return [{ frameId: 0, result: func(...args) }];
        },
      },
    };
  }
}
