/** An upright stroke is read as i, l or 1, a round as o or 0, whichever is expected. */
const STROKE = 'ӏ';
const ROUND = '०';

/**
 * Characters that look like a letter, a digit or a hyphen of ASCII, taken from the facts of Unicode's `confusables.txt`
 * (UTS 39), as far as they survive NFKC: what is full-width, circled or mathematical is already plain by then. Capitals
 * stand apart, since a capital may look like another letter than its small form does (Greek Η is h, η is n).
 */
const CAPITALS: Readonly<Record<string, string>> = {
  a: 'ΑАᎪᗅꓮ𐊠',
  b: 'ΒВᏴᗷꓐƁ𐊂𐊡',
  c: 'СϹᏟꓚⅭ𐊢',
  d: 'ᎠᗞᗪꓓƉ',
  e: 'ΕЕᎬꓰⴹ',
  f: 'ϜᖴꓝƑꞘ𐊇',
  g: 'ԌᏀᏳꓖƓ',
  h: 'ΗНᎻᕼꓧⲎ',
  j: 'ЈᎫᒍꓙͿ',
  k: 'ΚКᏦꓗⲔЌҚКƘᛕ',
  l: 'ᏞᒪꓡⅬⳐ',
  m: 'ΜМᎷᗰꓟⲘϺᛖ',
  n: 'ΝꓠⲚƝ',
  o: 'ΟОՕⲞꓳƠ',
  p: 'ΡРᏢᑭꓑⲢ',
  q: 'ԚⵕႭ',
  r: 'ᎡᏒᖇꓣƦ',
  s: 'ЅՏᏕᏚꓢ',
  t: 'ΤТᎢꓔⲦ',
  u: 'ՍሀᑌꓴՈ',
  v: 'ѴᏙᐯꓦⴸ',
  w: 'ԜᎳᏔꓪ',
  x: 'ΧХ᙭ꓫⲬⵝᚷ',
  y: 'ΥҮᎩᎽꓬⲨ',
  z: 'ΖᏃꓜⲌ',
};

const SMALL: Readonly<Record<string, string>> = {
  a: 'аαɑ⍺',
  b: 'ЬьƄƅɓᏏᖯвʙ',
  c: 'сϲᴄⲥꮯ𐐽',
  d: 'ԁɗᏧᑯꓒ',
  e: 'еҽєεɛꬲ℮',
  f: 'ϝƒſꞙք',
  g: 'ɡᶃɠƍց',
  h: 'һհɦђћᏂнʜ',
  i: 'іıɩɪιꙇꭵᎥ⍳',
  j: 'јϳȷʝյ',
  k: 'кκĸⲕқҝᴋƙ',
  l: 'ɭɫƚ',
  m: 'мɱⅿᴍ',
  n: 'пոռηɴɲ',
  o: 'оοσօ᧐ᴏᴑⲟ',
  p: 'рρϱⲣ⍴ƿ',
  q: 'ԛգզʠ',
  r: 'гᴦⲅꭇꭈꮁɼɽ',
  s: 'ѕꜱƽʂꮪ',
  t: 'тτᴛƫ',
  u: 'υʋսᴜꭎꭒц',
  v: 'ѵνᴠ∨⋁טꮩ٧۷',
  w: 'ԝѡաɯᴡшꮃω',
  x: 'хχ×⤫⤬⨯ⲭᕁᕽ᙮',
  y: 'уүγʏყɣ',
  z: 'ᴢʐꮓ',
  '3': 'ʒӡзƷȝꝫ',
  '4': 'ᏎЧч',
  '5': 'Ƽ',
  '6': 'бᏮ',
  '8': 'Ȣȣ',
  '9': '৭੧୨൭',
  '-': '‐‑‒–—−⁃ー˗',
  [ROUND]: '০੦૦୦௦౦೦൦๐໐၀ဝ߀סهہھە٥۵ಂംංంഠჿዐѳө',
  [STROKE]: 'וا١۱ᛁƖӀΙІⲒⲓꓲ׀ןߊⵏ∣ǀ',
  '.': '。．｡․۔٠ꓸ܁܂۰',
};

function inverted(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [plain, lookalikes] of Object.entries(table))
    for (const one of lookalikes) if (!map.has(one)) map.set(one, plain);
  return map;
}

const strokes = inverted({ [STROKE]: SMALL[STROKE] ?? '' });
const capitals = new Map([...inverted(CAPITALS), ...strokes]);
const small = inverted(SMALL);

function replaced(text: string, table: ReadonlyMap<string, string>): string {
  let result = '';
  for (const character of text) result += table.get(character) ?? character;
  return result;
}

const PLAIN = /^[\x20-\x7e]*$/;

/** The text in small letters, with every character that looks like one of ASCII replaced by that. */
export function skeleton(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return replaced(replaced(text, capitals).toLowerCase(), small);
}

/** Whether a skeleton ends in another. */
export function endsLike(text: string, end: string): boolean {
  const start = text.length - end.length;
  if (start < 0) return false;
  for (let i = 0; i < end.length; i++) if (!reads(text.charAt(start + i), end.charAt(i))) return false;
  return true;
}

const READ_AS: Readonly<Record<string, string>> = { [STROKE]: 'il1', [ROUND]: 'o0' };

function reads(one: string, other: string): boolean {
  return (
    one === other || (READ_AS[one]?.includes(other) ?? false) || (READ_AS[other]?.includes(one) ?? false)
  );
}
