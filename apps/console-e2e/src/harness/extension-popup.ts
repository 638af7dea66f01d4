import type { CDPSession } from 'playwright-core';
import { waitUntil } from './wait-until.js';

const KEYS: Readonly<Record<string, number>> = { Enter: 13, Tab: 9, ArrowDown: 40, ArrowUp: 38, Escape: 27 };

interface Reply {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: object };
}

/**
 * The window under the extension's button. It is no page for Playwright, so it is spoken to over the protocol of the
 * developer tools, and used as a person without a mouse does: by keys.
 */
export class ExtensionPopup {
  #lastId = 0;

  private constructor(
    private readonly devtools: CDPSession,
    private readonly sessionId: string,
  ) {}

  /** Waits for the window and attaches to it. */
  static async attach(devtools: CDPSession, url: string): Promise<ExtensionPopup> {
    let targetId: string | undefined;
    await waitUntil('the popup', async () => {
      const { targetInfos } = await devtools.send('Target.getTargets');
      targetId = targetInfos.find((info) => info.url === url && !info.attached)?.targetId;
      return targetId !== undefined;
    });
    const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: targetId ?? '' });
    return new ExtensionPopup(devtools, sessionId);
  }

  /** Waits until a text is shown. */
  async shows(text: string): Promise<void> {
    let shown = '';
    await waitUntil(`“${text}” in the popup`, async () => {
      shown = await this.text();
      return shown.includes(text);
    }).catch((error: unknown) => {
      throw new Error(`${String(error)} It shows: ${shown}`);
    });
  }

  /** All that is shown now. */
  async text(): Promise<string> {
    return String(await this.#evaluate("document.body?.innerText ?? ''"));
  }

  /** The accessible name or the text of what has the keyboard. */
  async focused(): Promise<string> {
    return String(
      await this.#evaluate(
        "const e = document.activeElement; (e.getAttribute('aria-label') ?? e.labels?.[0]?.innerText ?? e.innerText).trim()",
      ),
    );
  }

  /** Types a text where the keyboard is. */
  async type(text: string): Promise<void> {
    await this.#answerOf('Input.insertText', { text });
  }

  /** Presses keys one after another. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      const code = { key, code: key, windowsVirtualKeyCode: KEYS[key] ?? 0 };
      const text = key === 'Enter' ? { text: '\r' } : {};
      await this.#tell('Input.dispatchKeyEvent', { type: 'keyDown', ...code, ...text });
      await this.#tell('Input.dispatchKeyEvent', { type: 'keyUp', ...code });
    }
  }

  /** Presses Tab until something of that name has the keyboard. */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      const focused = await this.focused();
      if (focused.startsWith(name)) return;
      passed.push(focused);
      await this.press('Tab');
    }
    throw new Error(`Tab never came to “${name}” but to: ${passed.join(', ')}`);
  }

  async #evaluate(expression: string): Promise<unknown> {
    const { result } = await this.#answerOf('Runtime.evaluate', { expression, replMode: true });
    if (result?.exceptionDetails !== undefined) throw new Error(JSON.stringify(result.exceptionDetails));
    return result?.result?.value;
  }

  async #answerOf(method: string, params: object): Promise<Reply> {
    const id = (this.#lastId += 1);
    const { devtools, sessionId } = this;
    const reply = new Promise<Reply>((resolve) => {
      const hear = (event: { readonly sessionId: string; readonly message: string }) => {
        const message = JSON.parse(event.message) as Reply;
        if (event.sessionId !== sessionId || message.id !== id) return;
        devtools.off('Target.receivedMessageFromTarget', hear);
        resolve(message);
      };
      devtools.on('Target.receivedMessageFromTarget', hear);
    });
    await this.#send(id, method, params);
    return reply;
  }

  /** For what may close the window: then no answer comes, and the next word finds nobody. */
  async #tell(method: string, params: object): Promise<void> {
    await this.#send((this.#lastId += 1), method, params).catch((error: unknown) => {
      if (!/No session with given id/.test(String(error))) throw error;
    });
  }

  async #send(id: number, method: string, params: object): Promise<void> {
    const message = JSON.stringify({ id, method, params });
    await this.devtools.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
  }
}
