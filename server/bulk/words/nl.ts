import type { BulkWords } from './words.ts';

export const nl: BulkWords = {
  notCsv:
    'Dit is een bestand van de soort {kind}, geen CSV. Open het in zijn programma en bewaar het als “CSV UTF-8”.',
  notText: 'Dit is geen tekstbestand. Kies een bestand dat bewaard is als “CSV UTF-8”.',
  notUtf8:
    'Dit bestand is niet in UTF-8 geschreven: byte {byte} van het bestand, op regel {line}, is {value}. Bewaar het als “CSV UTF-8” en kies het opnieuw.',
  utf16WithoutMark:
    'Dit bestand lijkt in UTF-16 geschreven, en zegt dat niet aan het begin. Bewaar het als “CSV UTF-8” en kies het opnieuw.',
  otherEncoding: 'Dit bestand is in {name} geschreven. Bewaar het als “CSV UTF-8” en kies het opnieuw.',
  halfCharacter:
    'Op regel {line}, byte {byte} van het bestand, staat een half teken. Typ die plaats opnieuw, en bewaar het bestand als “CSV UTF-8”.',
  cutOff:
    'Het bestand eindigt op regel {line}, midden in een teken. Waarschijnlijk is het niet volledig gekopieerd; kies het opnieuw.',
  tooManyBytes:
    'Het bestand is groter dan {most} bytes. Wat na regel {line} komt, is niet gelezen; splits het bestand.',
  empty: 'Er staat niets in dit bestand. De eerste regel moet de kolomtitels bevatten.',
  emptyHeading:
    'Kolom {column} heeft geen titel op regel {line}. Geef er een, of haal de kolom uit het bestand.',
  doubleHeading: 'Kolommen {other} en {column} heten allebei “{name}” op regel {line}. Houd er één.',
  tooManyColumns: 'Regel {line} heeft {got} kolommen; er worden er hoogstens {most} gelezen.',
  openQuote:
    'Op regel {line} begint een aanhalingsteken dat nooit wordt gesloten. Wat volgt, is niet gelezen. Sluit het, of schrijf het dubbel als het bij de tekst hoort.',
  textAfterQuote:
    'Op regel {line}, kolom {column}, staat tekst achter een sluitend aanhalingsteken. Wat volgt, is niet gelezen. Schrijf een aanhalingsteken dubbel als het bij de tekst hoort.',
  strayQuote:
    'Op regel {line}, kolom {column}, staat een aanhalingsteken in een cel die er niet mee begint. Zet de hele cel tussen aanhalingstekens, en schrijf dit ene dubbel.',
  tooManyStrayQuotes:
    'Meer dan {most} rijen hebben aanhalingstekens op een verkeerde plaats. Wat na regel {line} komt, is niet gelezen.',
  rowTooLong: 'De rij op regel {line} is langer dan {most} bytes.',
  cellTooLong: 'Op regel {line} heeft de cel in kolom “{name}” meer dan {most} tekens.',
  cellWithoutHeading: 'Op regel {line} staat iets in kolom {column}, die geen titel heeft.',
  nul: 'Op regel {line}, kolom {column}, staat een teken dat geen tekst is (NUL). Typ die cel opnieuw.',
  tooFewCells: 'Regel {line} heeft {got} cellen in plaats van {wanted}.',
  tooManyCells:
    'Regel {line} heeft {got} cellen in plaats van {wanted}. Hoort het scheidingsteken bij de tekst, zet de cel dan tussen aanhalingstekens.',
  tooManyRows:
    'Het bestand heeft meer dan {most} rijen. Vanaf regel {line} is het niet gelezen; zet de rest in een ander bestand.',
  repeated: 'Hetzelfde als op regel {line} van dit bestand.',
  taken: 'Dit is er al.',
  lineHeading: '(regel)',
  reasonHeading: '(reden)',
};
