/** The session's cookie. With `__Host-` a browser takes it only over TLS, for this host and all of it. */
export function sessionCookie(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-slipway' : 'slipway';
}

export function setCookie(publicUrl: string, token: string, seconds: number): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : '';
  return `${sessionCookie(publicUrl)}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

export const clearCookie = (publicUrl: string): string => setCookie(publicUrl, '', 0);
