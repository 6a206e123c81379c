export interface Address {
  readonly street?: string;
  readonly postalCode?: string;
  readonly city?: string;
}

/** A postal code at the beginning of a line, as the member states write them, and the city after it. */
const CITY_LINE =
  /^((?:[A-Z]{1,2}-)?(?:\d{4} ?[A-Z]{2}|\d{4}-\d{3}|\d{2}-\d{3}|\d{3} \d{2}|\d{4,6}))[ ,]+(\S.*)$/;

/** Takes apart the one text that VIES has for an address. What is not recognised stays in the street, for people to see. */
export function addressOf(text: string): Address {
  const lines = text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => line !== '');
  const found = CITY_LINE.exec(lines.at(-1) ?? '');
  const [, postalCode, city] = found ?? [];
  const street = (found ? lines.slice(0, -1) : lines).join(', ').slice(0, 200);
  return {
    ...(street && { street }),
    ...(postalCode && { postalCode }),
    ...(city && { city: city.slice(0, 100) }),
  };
}
