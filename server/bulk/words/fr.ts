import type { BulkWords } from './words.ts';

export const fr: BulkWords = {
  notCsv:
    'Ce fichier est du type {kind}, ce n’est pas du CSV. Ouvrez-le dans son programme et enregistrez-le en « CSV UTF-8 ».',
  notText: 'Ce n’est pas un fichier de texte. Choisissez un fichier enregistré en « CSV UTF-8 ».',
  notUtf8:
    'Ce fichier n’est pas écrit en UTF-8 : l’octet {byte} du fichier, à la ligne {line}, est {value}. Enregistrez-le en « CSV UTF-8 » et choisissez-le à nouveau.',
  utf16WithoutMark:
    'Ce fichier semble écrit en UTF-16 sans le dire à son début. Enregistrez-le en « CSV UTF-8 » et choisissez-le à nouveau.',
  otherEncoding:
    'Ce fichier est écrit en {name}. Enregistrez-le en « CSV UTF-8 » et choisissez-le à nouveau.',
  halfCharacter:
    'À la ligne {line}, octet {byte} du fichier, se trouve un demi-caractère. Retapez cet endroit, et enregistrez le fichier en « CSV UTF-8 ».',
  cutOff:
    'Le fichier se termine à la ligne {line}, au milieu d’un caractère. Il n’a sans doute pas été copié jusqu’au bout ; choisissez-le à nouveau.',
  tooManyBytes:
    'Le fichier dépasse {most} octets. Ce qui suit la ligne {line} n’a pas été lu ; divisez le fichier.',
  empty: 'Il n’y a rien dans ce fichier. La première ligne doit contenir les titres des colonnes.',
  emptyHeading:
    'La colonne {column} n’a pas de titre à la ligne {line}. Donnez-lui-en un, ou retirez-la du fichier.',
  doubleHeading:
    'Les colonnes {other} et {column} s’appellent toutes deux « {name} » à la ligne {line}. Gardez-en une.',
  tooManyColumns: 'La ligne {line} a {got} colonnes ; au plus {most} sont lues.',
  openQuote:
    'Un guillemet est ouvert à la ligne {line} et jamais fermé. Ce qui suit n’a pas été lu. Fermez-le, ou doublez-le s’il fait partie du texte.',
  textAfterQuote:
    'À la ligne {line}, colonne {column}, il y a du texte après un guillemet fermant. Ce qui suit n’a pas été lu. Doublez un guillemet qui fait partie du texte.',
  strayQuote:
    'À la ligne {line}, colonne {column}, il y a un guillemet dans une cellule qui ne commence pas par un guillemet. Mettez toute la cellule entre guillemets, et doublez celui-ci.',
  tooManyStrayQuotes:
    'Plus de {most} lignes ont des guillemets au mauvais endroit. Ce qui suit la ligne {line} n’a pas été lu.',
  rowTooLong: 'La rangée de la ligne {line} dépasse {most} octets.',
  cellTooLong: 'À la ligne {line}, la cellule de la colonne « {name} » a plus de {most} caractères.',
  cellWithoutHeading:
    'À la ligne {line}, il y a quelque chose dans la colonne {column}, qui n’a pas de titre.',
  nul: 'À la ligne {line}, colonne {column}, se trouve un caractère qui n’est pas du texte (NUL). Retapez cette cellule.',
  tooFewCells: 'La ligne {line} a {got} cellules au lieu de {wanted}.',
  tooManyCells:
    'La ligne {line} a {got} cellules au lieu de {wanted}. Si le séparateur fait partie du texte, mettez la cellule entre guillemets.',
  tooManyRows:
    'Le fichier a plus de {most} rangées. À partir de la ligne {line}, il n’a pas été lu ; mettez le reste dans un autre fichier.',
  repeated: 'Identique à la ligne {line} de ce fichier.',
  taken: 'Ceci existe déjà.',
  lineHeading: '(ligne)',
  reasonHeading: '(raison)',
};
