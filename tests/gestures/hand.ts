import type { Locator, Page } from '@playwright/test';

export interface Point {
  x: number;
  y: number;
}

/** What a task asks of a user's hands. */
export interface Effort {
  /** Keys beside the text: Tab, Enter, arrows, letters that are commands. */
  keys: number;
  /** Letters of names and words. */
  letters: number;
  /** Clicks, double-clicks and drags. */
  gestures: number;
  /**
   * Seconds that somebody used to it takes, by the keystroke-level model (Card, Moran, Newell 1980): 0.2 a key, 1.1 to
   * point, 0.2 to click, 0.4 from the keys to the mouse or back; a drag points twice.
   */
  seconds: number;
  /** Seconds of the machine, as fast as it can. */
  machine: number;
}

const KEY = 0.2;
const POINT = 1.1;
const CLICK = 0.2;
const HOME = 0.4;

/** Does on a page what a user would, and counts it. */
export function hand(page: Page) {
  const effort = { keys: 0, letters: 0, gestures: 0, seconds: 0 };
  const began = performance.now();
  let at: 'keys' | 'mouse' | null = null;
  const go = (where: 'keys' | 'mouse') => {
    if (at !== null && at !== where) effort.seconds += HOME;
    at = where;
  };
  const gesture = (points: number, clicks: number) => {
    go('mouse');
    effort.gestures++;
    effort.seconds += points * POINT + clicks * CLICK;
  };
  return {
    async press(...keys: string[]) {
      go('keys');
      for (const key of keys) {
        effort.keys++;
        effort.seconds += KEY;
        await page.keyboard.press(key);
      }
    },
    async type(text: string) {
      go('keys');
      effort.letters += text.length;
      effort.seconds += text.length * KEY;
      await page.keyboard.type(text);
    },
    /** Goes on with Tab until a control has the focus. */
    async tabTo(control: Locator) {
      for (let presses = 0; presses < 80; presses++) {
        if (await control.evaluate((element) => element === document.activeElement)) return;
        await this.press('Tab');
      }
      throw new Error(`no Tab leads to ${control}`);
    },
    async click(what: Locator) {
      gesture(1, 1);
      await what.click();
    },
    async doubleClick({ x, y }: Point) {
      gesture(1, 2);
      await page.mouse.dblclick(x, y);
    },
    async drag(from: Point, to: Point) {
      gesture(2, 1);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
      await page.mouse.move(to.x, to.y, { steps: 3 });
      await page.mouse.up();
    },
    /** Moving alone is part of the gesture that follows. */
    async hover({ x, y }: Point) {
      await page.mouse.move(x, y);
    },
    effort: (): Effort => ({ ...effort, machine: (performance.now() - began) / 1000 }),
  };
}

export type Hand = ReturnType<typeof hand>;
