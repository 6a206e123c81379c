import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiOf, type Route, schema } from './index.ts';
import { PROBLEM_SCHEMA } from './openapi-problems.ts';
import { run, type Running, INFO } from './testing/running.ts';
import type { Permission, Reader } from './testing/sample.ts';

let api: Running;
beforeAll(async () => {
  api = await run();
});
afterAll(() => api.close());

interface Spec {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
  readonly components: {
    readonly schemas: { readonly [name: string]: object };
    readonly responses: { readonly [name: string]: ResponseObject };
  };
}
interface Operation {
  readonly operationId: string;
  readonly description?: string;
  readonly security: readonly object[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: {
    readonly content: { readonly [type: string]: { schema?: object; example?: unknown } };
  };
  readonly responses: { readonly [status: string]: { readonly $ref?: string; readonly content?: object } };
}
interface ResponseObject {
  readonly content: {
    readonly [type: string]: { readonly examples: { readonly [code: string]: { value: object } } };
  };
}

const describe_ = (routes: readonly Route<Reader, Permission>[]) =>
  openApiOf(routes, INFO) as unknown as Spec;

/** What redocly finds; its recommended rules, and each warning as an error. */
async function lint(description: object): Promise<readonly { ruleId: string; message: string }[]> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const file = join(folder, 'openapi.json');
  await writeFile(file, JSON.stringify(description));
  const cli = join(createRequire(import.meta.url).resolve('@redocly/cli/package.json'), '../bin/cli.js');
  const args = [cli, 'lint', file, '--extends', 'recommended-strict', '--format', 'json'];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, cwd: folder }).catch(
    (failure: { stdout: string }) => failure,
  );
  await rm(folder, { recursive: true });
  return (JSON.parse(stdout) as { problems: { ruleId: string; message: string }[] }).problems;
}

describe('the description of the API', () => {
  it('passes the recommended rules of redocly without a finding', async () => {
    expect(await lint(describe_(api.routes))).toEqual([]);
  });

  it('would not pass with a mistake in it', async () => {
    const [first, second] = api.routes;
    if (first === undefined || second === undefined) throw new Error('the sample has routes');
    const broken = describe_([first, { ...second, id: first.id }]);
    expect((await lint(broken)).map(({ ruleId }) => ruleId)).toContain('operation-operationId-unique');
  });

  it('is served as it is made, and known by its tag', async () => {
    const response = await fetch(`${api.url}/api/v1/openapi.json`);
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(describe_(api.routes))));
    const headers = { 'if-none-match': response.headers.get('etag') ?? '' };
    expect((await fetch(response.url, { headers })).status).toBe(304);
  });

  it('has every route with its id, its security and its permission', () => {
    const { paths } = describe_(api.routes);
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.map(({ operationId }) => operationId)).toEqual(api.routes.map(({ id }) => id));
    const note = paths['/notes'];
    expect(note?.['post']?.description).toBe(
      'With the same key, only once.\n\nNeeds the permission `notes.write`.',
    );
    expect(note?.['post']?.security).toEqual([{ session: [] }, { token: [] }]);
    expect(paths['/trees']?.['post']?.security).toEqual([]);
  });

  it('has the headers that the kit reads', () => {
    const { paths } = describe_(api.routes);
    const headers = (path: string, method: string) =>
      paths[path]?.[method]?.parameters
        ?.filter((parameter) => parameter.in === 'header')
        .map(({ name, required }) => `${name}${required ? '!' : ''}`);
    expect(headers('/notes', 'get')).toEqual(['Accept-Language']);
    expect(headers('/notes', 'post')).toEqual(['Idempotency-Key']);
    expect(headers('/notes/import', 'post')).toEqual(['Idempotency-Key!']);
    expect(headers('/notes/{id}', 'get')).toEqual(['If-None-Match']);
    expect(headers('/notes/{id}', 'put')).toEqual(['If-Match!']);
    expect(headers('/events', 'get')).toEqual(['Last-Event-ID']);
  });

  it('describes a shared schema once and refers to it', () => {
    const { paths, components } = describe_(api.routes);
    expect(Object.keys(components.schemas)).toEqual(['Problem', 'Note', 'Tree']);
    expect(paths['/trees']?.['post']?.requestBody?.content['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/Tree',
    });
    expect(paths['/notes']?.['post']?.requestBody?.content['application/json']?.example).toEqual({
      title: 'Milk',
    });
    expect(JSON.stringify(components.schemas)).not.toContain('$id');
  });

  it('takes a schema for shared only under one content', () => {
    const [route] = api.routes;
    if (route === undefined) throw new Error('the sample has routes');
    const named = (description: string) => schema({ $id: 'Same', type: 'string', maxLength: 1, description });
    const answers = (a: string, b: string) => ({
      200: { description: '', schema: named(a) },
      202: { description: '', schema: named(b) },
    });
    expect(() => describe_([{ ...route, answers: answers('a', 'a') }])).not.toThrow();
    expect(() => describe_([{ ...route, answers: answers('a', 'b') }])).toThrow(
      'two different schemas are named Same',
    );
    expect(() => schema({ $id: 'Problem' })).toThrow('described by the kit');
  });

  it('has every problem of a route by status, with an example that is one', () => {
    const { paths, components } = describe_(api.routes);
    const isProblem = new Ajv2020({ strict: false, formats: { 'uri-reference': true } }).compile(
      PROBLEM_SCHEMA as object,
    );
    for (const { content } of Object.values(components.responses))
      for (const { value } of Object.values(content['application/problem+json']?.examples ?? {}))
        expect(isProblem(value)).toBe(true);
    const statuses = Object.keys(paths['/notes/{id}']?.['put']?.responses ?? {});
    expect(statuses).toEqual([
      '200',
      '400',
      '401',
      '403',
      '404',
      '409',
      '412',
      '413',
      '415',
      '421',
      '422',
      '428',
      '429',
      '500',
      '503',
      '507',
    ]);
    expect(paths['/notes/{id}']?.['put']?.responses['409']?.$ref).toBe('#/components/responses/too-late');
  });

  it('is led to by the type of every problem', async () => {
    const { components } = describe_(api.routes);
    const codes = Object.keys(components.responses).flatMap((name) => name.split('.'));
    for (const code of new Set(codes)) {
      const response = await fetch(`${api.url}/problems/${code}`);
      expect(await response.json()).toMatchObject({
        type: `/problems/${code}`,
        title: expect.any(String) as string,
      });
    }
  });
});

describe('the reference', () => {
  it('is a page without inline script or style, under a policy without exceptions', async () => {
    const response = await fetch(`${api.url}/reference`);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const html = await response.text();
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=|https?:/);
  });

  it('has all its parts here, of the right type', async () => {
    const html = await (await fetch(`${api.url}/reference`)).text();
    const parts = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path);
    expect(parts).toHaveLength(5);
    for (const path of parts) {
      const response = await fetch(`${api.url}${path}`);
      expect(response.status).toBe(200);
      const suffix = path?.split('.').at(-1) ?? '';
      const types: { [suffix: string]: RegExp } = {
        js: /^text\/javascript/,
        css: /^text\/css/,
        png: /^image\/png/,
      };
      expect(response.headers.get('content-type')).toMatch(types[suffix] ?? /never/);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(10);
    }
  });

  it('starts with our description, and asks no other server', async () => {
    const start = await (await fetch(`${api.url}/reference/start.js`)).text();
    expect(start).toContain('"url":"/api/v1/openapi.json"');
    expect(start).toContain('"validatorUrl":null');
    expect(start).not.toMatch(/https?:|eval|Function/);
    const given: unknown[] = [];
    const bundle = Object.assign((settings: unknown) => given.push(settings), { presets: { apis: 'apis' } });
    // Runs it as the page would, with a stand-in for the bundle.
    const { runInNewContext } = await import('node:vm');
    runInNewContext(start, { SwaggerUIBundle: bundle });
    expect(given).toEqual([expect.objectContaining({ dom_id: '#reference', layout: 'BaseLayout' })]);
  });

  it('is shown only under our hosts', async () => {
    const answer = await api.raw(
      'GET /reference HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1.1 421 /);
  });
});
