/** The package, by its file: `punycode` alone would be Node's own module, which the engine may not use. */
declare module 'punycode/punycode.js' {
  const punycode: { toASCII(host: string): string; toUnicode(host: string): string };
  export default punycode;
}
