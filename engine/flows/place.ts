import type { FlowDefinition } from '../language/types.generated.ts';
import { packOf, type Release } from '../release.ts';
import { compileTemplate, TemplateError } from '../text/template.ts';
import { renderOptions } from '../text/translate.ts';
import { compileBinding, compileBindings, type Compose, isComposed } from './bindings.ts';
import type { Place, Read } from './catalogue/entry.ts';
import { dueOf } from './delays.ts';
import { excerptOf } from './excerpt.ts';
import { recipientsOf } from './recipients.ts';
import { reportProblem } from './recorder.ts';

/** What the entries of the catalogue need of the flow in which they are used. */
export function placeOf(release: Release, flow: FlowDefinition): Place {
  const compose = composer(release);
  return {
    release,
    flow,
    bind: (value) => compileBinding(value, compose) as Read,
    bindEach: (values) => compileBindings(values, compose) as Read<never>,
    compose: (text) => words(text, compose),
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

/**
 * Composes in the first language of the pack. A variable that is missing must not stop a case: checking refuses such
 * texts where it can tell, and where it cannot, the activity log says what is missing.
 */
function composer(release: Release): Compose {
  const options = renderOptions(release);
  return (source) => {
    const template = compileTemplate(source);
    return (data) => {
      try {
        return template.render(data, options);
      } catch (error) {
        if (!(error instanceof TemplateError)) throw error;
        reportProblem(`"${shortened(source)}" cannot be composed: ${error.message}`);
        return '';
      }
    };
  };
}

function shortened(source: string): string {
  return source.length > 60 ? `${source.slice(0, 57)}…` : source;
}
