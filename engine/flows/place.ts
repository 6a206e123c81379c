import type { FlowDefinition } from '../language/types.generated.ts';
import { packOf, type Release } from '../release.ts';
import { compileTemplate, TemplateError } from '../text/template.ts';
import { renderOptions, translate } from '../text/translate.ts';
import { compileBinding, compileBindings, type Compose, isComposed } from './bindings.ts';
import type { Place, Read, Told } from './catalogue/entry.ts';
import { dueOf } from './delays.ts';
import { excerptOf } from './excerpt.ts';
import { noticeOf } from './notice.ts';
import { recipientsOf } from './recipients.ts';
import { reportProblem } from './recorder.ts';
import { sentence } from './voice.ts';
import { whereIn } from './where.ts';

/** What the entries of the catalogue need of the flow in which they are used. */
export function placeOf(release: Release, flow: FlowDefinition): Place {
  const compose = composer(release);
  return {
    release,
    flow,
    bind: (value) => compileBinding(value, compose) as Read,
    bindEach: (values) => compileBindings(values, compose) as Read<never>,
    compose: (text) => words(text, compose),
    tell: (mapping, key) => toldIn(release, flow, mapping, key),
    notice: (mapping, key) => noticeOf(release, flow, mapping, key),
    due: (delay) => dueOf(flow, delay, packOf(release).timeZone),
    recipients: (names) => recipientsOf(flow, names),
    excerpt: (kind, id) => excerptOf(release, kind, id),
  };
}

function words(text: unknown, compose: Compose): Read<string> {
  if (typeof text === 'string') return compose(text) as Read<string>;
  if (isComposed(text)) return compose(text.text) as Read<string>;
  const read = compileBinding(text, compose) as Read;
  return (view) => String(read(view) ?? '');
}

/** Translations are found by where the text stands in the flow. Most are never told, so none is compiled before. */
function toldIn(release: Release, flow: FlowDefinition, mapping: object, key: string): Told {
  const source = String((mapping as { readonly [key: string]: unknown })[key]);
  return (view, language) => {
    const around = whereIn(flow, mapping);
    const pointer = around === undefined ? '' : `${around}/${key}`;
    const text = translate(release, 'flow', flow.id, pointer, source, language);
    return composer(release, language)(text)(view);
  };
}

/**
 * Composes a text; without a language, in the first of the pack. A variable that is missing must not stop a case:
 * checking refuses such texts where it can tell, and where it cannot, the activity log says what is missing.
 */
function composer(release: Release, language?: string): Compose {
  const options = renderOptions(release, language);
  return (source) => {
    const template = compileTemplate(source);
    return (data) => {
      try {
        return template.render(data, options);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        const text = shortened(source);
        reportProblem(sentence(release, 'log.notComposed', { text, reason: error.message }));
        return '';
      }
    };
  };
}

function shortened(source: string): string {
  return source.length > 60 ? `${source.slice(0, 57)}…` : source;
}
