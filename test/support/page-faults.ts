import type { BrowserContext, ConsoleMessage, Request, Response } from 'playwright-core';

export interface PageFaults {
  /** As far as nobody expected them. */
  found(): readonly string[];
  expect(pattern: RegExp): void;
}

/** What goes wrong in the pages of a browser, and no test asks about. */
export function faultsOf(context: BrowserContext, serverUrl: string): PageFaults {
  const { origin } = new URL(serverUrl);
  const found: string[] = [];
  const expected: RegExp[] = [];
  const note = (fault: string | undefined) => void (fault !== undefined && found.push(fault));
  context.on('console', (message) => note(ofConsole(message)));
  context.on('weberror', (error) =>
    note(`error in the page: ${error.error().stack ?? error.error().message}`),
  );
  context.on('request', (request) => note(ofRequest(request, origin)));
  context.on('response', (response) => note(ofResponse(response)));
  context.on('requestfailed', (request) => note(ofFailure(request)));
  return {
    found: () => found.filter((fault) => !expected.some((pattern) => pattern.test(fault))),
    expect: (pattern) => void expected.push(pattern),
  };
}

/** A refusal of the server is told there too: the screen shows it, and its test looks at that. */
const REFUSED = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** What the policy of a page refuses is an error in its console. */
function ofConsole(message: ConsoleMessage): string | undefined {
  const text = message.text();
  if (message.type() !== 'error' || REFUSED.test(text)) return undefined;
  return `console: ${text}`;
}

/** Nothing is asked of anybody but the server. */
function ofRequest(request: Request, origin: string): string | undefined {
  const url = new URL(request.url());
  if (url.protocol === 'data:' || url.protocol === 'blob:' || url.origin === origin) return undefined;
  return `request to another host: ${request.method()} ${request.url()}`;
}

function ofResponse(response: Response): string | undefined {
  if (response.status() < 500) return undefined;
  return `the server failed: ${response.request().method()} ${response.url()} ${response.status()}`;
}

/** Whoever leaves a page breaks off what it was waiting for. */
function ofFailure(request: Request): string | undefined {
  const because = request.failure()?.errorText ?? 'unknown';
  return because === 'net::ERR_ABORTED'
    ? undefined
    : `no answer: ${request.method()} ${request.url()} ${because}`;
}
