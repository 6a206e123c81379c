/** The first language that is asked for and spoken: by the address, then by the browser, then of the person. */
export function languageFor(
  asked: { readonly query: string | undefined; readonly header: string | undefined; readonly own?: string },
  spoken: readonly string[],
): string {
  const wishes = [asked.query, ...accepted(asked.header), asked.own];
  for (const wish of wishes) {
    const found = wish === undefined ? undefined : matching(wish, spoken);
    if (found !== undefined) return found;
  }
  return spoken[0] ?? 'en';
}

/** The languages of `Accept-Language`, the dearest first. */
function accepted(header = ''): string[] {
  const wishes = header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const quality = parameters.find((text) => text.startsWith('q='));
      return { tag, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
    });
  return wishes
    .filter(({ tag, quality }) => tag !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}

function matching(wish: string, spoken: readonly string[]): string | undefined {
  const lower = wish.toLowerCase();
  const base = lower.split('-')[0];
  return (
    spoken.find((language) => language.toLowerCase() === lower) ??
    spoken.find((language) => language.toLowerCase().split('-')[0] === base)
  );
}
