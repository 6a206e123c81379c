/** A comparison of a variable with a constant text, as Liquid writes it. */
export interface LiquidComparison {
  readonly path: readonly string[];
  readonly literal: string;
}

const PATH = String.raw`([A-Za-z_][\w-]*(?:\.[\w-]+)+)`;
const LITERAL = String.raw`(?:"([^"]*)"|'([^']*)')`;
const TAG = /\{%-?\s*(?:if|elsif|unless)\s([^%]*)%\}/g;
const COMPARISON = new RegExp(String.raw`${PATH}\s*(?:==|!=)\s*${LITERAL}`, 'g');
const CASE = new RegExp(String.raw`\{%-?\s*case\s+${PATH}\s*-?%\}([\s\S]*?)\{%-?\s*endcase`, 'g');
const WHEN = /\{%-?\s*when\s([^%]*)%\}/g;
const ANY_LITERAL = new RegExp(LITERAL, 'g');

/** The comparisons of a template: Liquid knows no codes, so a misspelt one would never hold, in silence. */
export function comparisonsOf(source: string): LiquidComparison[] {
  const inTags = [...source.matchAll(TAG)].flatMap(([, tag = '']) => [...tag.matchAll(COMPARISON)]);
  const compared = inTags.map(([, path = '', double, single]) => comparison(path, double ?? single));
  const cases = [...source.matchAll(CASE)].flatMap(([, path = '', body = '']) =>
    [...body.matchAll(WHEN)]
      .flatMap(([, literals = '']) => [...literals.matchAll(ANY_LITERAL)])
      .map(([, double, single]) => comparison(path, double ?? single)),
  );
  return [...compared, ...cases];
}

function comparison(path: string, literal = ''): LiquidComparison {
  return { path: path.split('.'), literal };
}
