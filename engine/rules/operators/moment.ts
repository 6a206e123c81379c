const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const INSTANT = /^([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,3}))?)?Z$/;

/**
 * A text that sorts as the moment does, or `undefined` for what is neither a day nor an instant in UTC. A calendar day
 * stands for its first moment in UTC.
 */
export function momentKey(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  if (DAY.test(value)) return isDay(value) ? `${value}T00:00:00.000Z` : undefined;
  const parts = INSTANT.exec(value);
  if (parts === null || !isDay(parts[1] as string)) return undefined;
  const [, day, hour, minute, second = '00', fraction = ''] = parts as unknown as [
    string,
    string,
    string,
    string,
    string?,
    string?,
  ];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${day}T${hour}:${minute}:${second}.${fraction.padEnd(3, '0')}Z`;
}

function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
