/** Where a menu of a screen is put: free of what scrolls, and still within the main part of the page. */
export const WITHIN_MAIN = { target: '#content' } as const;
