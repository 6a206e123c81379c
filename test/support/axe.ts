import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly {
    readonly target: readonly string[];
    readonly failureSummary?: string;
    readonly html: string;
  }[];
}

/** What axe finds on a page as it is, each as a text for people. All of its rules, best practices too. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page);
  try {
    return (await run(devtools)).flatMap(inWords);
  } finally {
    await devtools.detach();
  }
}

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In a world beside that of the page, on the same document: the policy of the page stays as it is, and so do its names. */
async function run(devtools: CDPSession): Promise<readonly Violation[]> {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'axe',
  });
  await devtools.send('Runtime.evaluate', { contextId, expression: SOURCE });
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    contextId,
    expression: `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined)
    throw new Error(`axe failed: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  return result.value as readonly Violation[];
}

function inWords({ id, impact, help, nodes }: Violation): string[] {
  return nodes.map(({ target, failureSummary = '', html }) => {
    const why = failureSummary.split('\n').map((line) => line.trim());
    return [`${id} (${impact ?? 'unknown'}): ${help}`, `at ${target.join(' ')}`, html, ...why].join('\n  ');
  });
}
