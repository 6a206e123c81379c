import { heightOf, type Strip } from './strips.ts';

/** Points. A4, with margins of 20 mm. */
export const PAGE = { width: 595.28, height: 841.89, margin: 56.7 } as const;
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const TEXT_HEIGHT = PAGE.height - 2 * PAGE.margin;

/** The strips of one page, from the top. */
export type Page = readonly Strip[];

/** Fills pages. What is kept together moves on as one, unless it is taller than a page. */
export function pagesOf(strips: readonly Strip[], height = TEXT_HEIGHT): Page[] {
  const pages: Strip[][] = [[]];
  let page: Strip[] = pages[0] ?? [];
  let used = 0;
  const put = (strip: Strip) => {
    if (strip.gap === true && page.length === 0) return;
    page.push(strip);
    used += strip.height;
  };
  const turn = (next: Strip | undefined) => {
    page = [];
    pages.push(page);
    used = 0;
    if (next?.repeat !== undefined && heightOf(next.repeat) < height / 2) next.repeat.forEach(put);
  };
  for (const group of groupsOf(strips)) {
    if (used > 0 && used + heightOf(group) > height) {
      if (group.every((strip) => strip.gap === true)) continue;
      turn(group.find((strip) => strip.gap !== true));
    }
    for (const strip of group) {
      if (used > 0 && used + strip.height > height) turn(strip);
      put(strip);
    }
  }
  return pages;
}

/** Strips that are to stay together; a distance joins what it stands between. */
function groupsOf(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  let open = false;
  for (const strip of strips) {
    const last = groups.at(-1);
    if (open && last !== undefined) last.push(strip);
    else groups.push([strip]);
    if (strip.gap !== true) open = strip.keep === true;
  }
  return groups;
}
