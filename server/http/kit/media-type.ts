/** Type and subtype of a `Content-Type`, in lower case. */
export function mediaTypeOf(header: string | undefined): string {
  const [type = ''] = (header ?? '').split(';', 1);
  return type.trim().toLowerCase();
}

/** JSON is UTF-8; a `charset` that says otherwise is not believed but refused. */
export function hasForeignCharset(header: string | undefined): boolean {
  const found = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(header ?? '');
  return found !== null && found[1]?.toLowerCase() !== 'utf-8';
}
