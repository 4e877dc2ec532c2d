/**
 * A browser as the flows see it, driven with the commands of WebDriver. Each engine brings its own way to send them:
 * WebKit by HTTP, Firefox by its own socket, with the same names and parameters.
 */

import { eventually } from './eventually.ts';

/** A command by the name that Firefox gives it, and as WebDriver's HTTP has it, below the session. */
export const COMMANDS = {
  ExecuteScript: 'POST /execute/sync',
  GetWindowHandles: 'GET /window/handles',
  Navigate: 'POST /url',
  PerformActions: 'POST /actions',
  ReleaseActions: 'DELETE /actions',
  SetWindowRect: 'POST /window/rect',
  SwitchToWindow: 'POST /window',
  TakeScreenshot: 'GET /screenshot',
} as const;

/** Sends a command; rejects with what the browser says went wrong. */
export type Send = (command: keyof typeof COMMANDS, parameters: object) => Promise<unknown>;

/** WebDriver's names for keys that write nothing. */
export const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  ArrowDown: '\uE015',
} as const;

/** As patient as the waits of the tests in Chromium. */
const PATIENCE = 30_000;

export class Page {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  async open(url: string): Promise<void> {
    await this.#send('Navigate', { url });
  }

  /**
   * Runs a function in the page.
   * @param code stands for itself: it sees nothing but its arguments, which are plain data like its result
   */
  async run<Result, Args extends unknown[]>(
    code: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const script = `return (${code.toString()})(...arguments)`;
    return (await this.#send('ExecuteScript', { script, args })) as Awaited<Result>;
  }

  /**
   * Asks until the answer is the wanted one.
   * @throws Error with the last answer, where it never is
   */
  async until<Result, Args extends unknown[]>(
    code: (...args: Args) => Result,
    isWanted: (result: Awaited<Result>) => boolean,
    ...args: Args
  ): Promise<Awaited<Result>> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const result = await this.run(code, ...args);
      if (isWanted(result)) return result;
      if (Date.now() > end) throw new Error(`still ${JSON.stringify(result)} for ${code.toString()}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }

  /** Waits until the text of an element holds another. */
  async untilText(selector: string, text: string): Promise<void> {
    await this.until(
      (wanted) => document.querySelector(wanted)?.textContent ?? '',
      (found) => found.includes(text),
      selector,
    );
  }

  /** Presses keys one after the other, as a hand does; those of one string are held down together: `Control+k`. */
  async press(...chords: string[]): Promise<void> {
    const actions = chords.flatMap((chord) => {
      const keys = chord.length === 1 ? [chord] : chord.split('+').map(keyOf);
      return [
        ...keys.map((value) => ({ type: 'keyDown', value })),
        ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
      ];
    });
    await this.#send('PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** Clicks the middle of the first element that the selector finds. */
  async click(selector: string): Promise<void> {
    const middle = await this.until(
      (wanted) => {
        const element = document.querySelector(wanted);
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = element?.getBoundingClientRect();
        return box && box.width > 0 ? [box.x + box.width / 2, box.y + box.height / 2].map(Math.round) : null;
      },
      (found) => found !== null,
      selector,
    );
    const [x = 0, y = 0] = middle ?? [];
    const actions = [
      { type: 'pointerMove', duration: 0, x, y, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    const pointer = { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions };
    await this.#send('PerformActions', { actions: [pointer] });
    await this.#send('ReleaseActions', {});
  }

  /** Puts a text into a field as an input method or a paste does: at once. */
  async fill(selector: string, text: string): Promise<void> {
    await this.run(
      (wanted, value) => {
        const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted);
        if (!field) throw new Error(`no ${wanted}`);
        field.focus();
        field.value = value;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      selector,
      text,
    );
  }

  /** Goes on in a window without tool bars, which alone can be as narrow as a phone; the first one stays behind it. */
  async openPopup(url: string): Promise<void> {
    await this.run((address) => {
      document.addEventListener('click', () => window.open(address, '', 'popup,width=320,height=800'), {
        once: true,
      });
    }, url);
    const handles = async () => (await this.#send('GetWindowHandles', {})) as string[];
    const [first] = await handles();
    await this.click('h1');
    const handle = await eventually('second window', async () => {
      const second = (await handles()).find((one) => one !== first);
      if (second === undefined) throw new Error('only one');
      return second;
    });
    await this.#send('SwitchToWindow', { handle });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#send('SetWindowRect', { x: 0, y: 0, width, height });
    // What the window's own frame takes is added.
    const [innerWidth, innerHeight] = await this.run(() => [window.innerWidth, window.innerHeight] as const);
    const rect = { x: 0, y: 0, width: 2 * width - innerWidth, height: 2 * height - innerHeight };
    await this.#send('SetWindowRect', rect);
    await this.until(
      () => window.innerWidth,
      (now) => now === width,
    );
  }

  /** A picture of what is shown, as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(String(await this.#send('TakeScreenshot', { full: false })), 'base64');
  }
}

const keyOf = (name: string): string => (name in KEYS ? KEYS[name as keyof typeof KEYS] : name);
