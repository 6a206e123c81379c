import { wellFormed } from './well-formed.ts';

/** Characters, with the extension. */
const LONGEST = 150;
/** What the file systems that are in use can hold in one name. */
const MOST_BYTES = 240;

/** Devices of Windows, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(\.|$)/i;

/**
 * A file name without a way out: no path, no control characters, none that are invisible or turn the direction of text
 * (`gpj.exe` shown as `exe.jpg`), no device name; composed (NFC), at most 150 characters. With an extension given, it ends
 * in that one.
 */
export function safeFileName(name: string, extensions: readonly string[] = []): string {
  const base = withoutEdges(lastSegment(cleaned(name)));
  const [stem, extension] = split(base === '' ? 'file' : base, extensions);
  const safe = RESERVED.test(stem + extension) ? `_${stem}` : stem;
  return (
    shortened(safe, LONGEST - [...extension].length, MOST_BYTES - Buffer.byteLength(extension)) + extension
  );
}

function cleaned(name: string): string {
  return wellFormed(name)
    .normalize('NFC')
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}]/gu, '')
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ');
}

function lastSegment(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? '').replaceAll(/[<>:"|?*]/g, '_');
}

/** Windows drops dots and spaces at the end, and others hide a name that begins with a dot. */
function withoutEdges(name: string): string {
  return name.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '');
}

function split(name: string, extensions: readonly string[]): readonly [string, string] {
  const own = /(?<=.)\.[^.]{1,20}$/su.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - own.length).trimEnd();
  const [first] = extensions;
  if (first === undefined || extensions.includes(own.slice(1).toLowerCase())) return [stem, own];
  return [name, `.${first}`];
}

function shortened(text: string, characters: number, bytes: number): string {
  let result = '';
  for (const character of [...text].slice(0, characters)) {
    if (Buffer.byteLength(result + character) > bytes) break;
    result += character;
  }
  return result.trimEnd();
}
