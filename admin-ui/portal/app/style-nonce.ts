/** What the policy of the page lets style elements bear. Browsers hide the attribute from `getAttribute`. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}
