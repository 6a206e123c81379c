import type { Page } from 'playwright-core';

export interface Frames {
  /** Milliseconds of the longest task that kept the page from drawing, and of the longest gap between two frames. */
  readonly longestTask: number;
  readonly longestFrame: number;
  readonly frames: number;
}

/** The longest that a page was kept from drawing while something was done in it. */
export async function longFrames(page: Page, act: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(WATCH);
  await act();
  return page.evaluate('window.stopWatching()');
}

/** As text: it is run in the page. A task of less than 50 ms is no long task to a browser, and not told. */
const WATCH = `(() => {
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const gaps = [];
  let last = performance.now();
  let going = true;
  const note = (now) => {
    gaps.push(now - last);
    last = now;
    if (going) requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  window.stopWatching = async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    going = false;
    for (const { duration } of observer.takeRecords()) tasks.push(duration);
    observer.disconnect();
    return {
      longestTask: Math.max(0, ...tasks),
      longestFrame: Math.max(0, ...gaps.slice(2)),
      frames: gaps.length,
    };
  };
})()`;

/** Scrolls an element, or the page, by steps as a wheel does: one a frame. */
export function scrollThrough(page: Page, selector: string, steps: number, by: number): Promise<void> {
  return page.evaluate(
    `(async () => {
      const element = document.querySelector(${JSON.stringify(selector)});
      for (let step = 0; step < ${steps}; step++) {
        element.scrollTop += ${by};
        await new Promise(requestAnimationFrame);
      }
    })()`,
  );
}
