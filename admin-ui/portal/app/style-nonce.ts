/** What the policy of the page lets style elements bear. Browsers hide the attribute from `getAttribute`. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

/** What keeps the page behind a dialog from scrolling writes a sheet of its own, and looks for the nonce under this name. */
export function lendNonce(): void {
  Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
}
