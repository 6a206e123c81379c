import { parsePointer, readPointer, withValueAt } from '../pointer.ts';
import { get, type Release } from '../release.ts';
import { compileTemplate, TemplateError } from '../text/template.ts';
import { renderOptions, translate } from '../text/translate.ts';
import { isAbsent } from './operators/presence.ts';
import type { Decision, Facts, Finding, Told } from './types.ts';

/** The findings of a decision in words, in a language of the pack. */
export function tell(release: Release, ruleSetId: string, decision: Decision, language?: string): Told[] {
  const { findings } = get(release, 'rules', ruleSetId);
  const say = (finding: Finding, key: 'message' | 'help', source: string): string =>
    render(
      release,
      translate(release, 'rules', ruleSetId, `/findings/${finding.id}/${key}`, source, language),
      decision.facts,
      language,
    );
  return decision.findings.map((finding) => {
    const words = findings[finding.id];
    return {
      ...finding,
      message: say(finding, 'message', words?.message ?? finding.id),
      ...(words?.help === undefined ? {} : { help: say(finding, 'help', words.help) }),
    };
  });
}

const UNKNOWN = '…';

/** A finding must be told also where a fact that its message names is absent: an ellipsis stands for it. */
function render(release: Release, source: string, facts: Facts, language?: string): string {
  const template = compileTemplate(source);
  let view: unknown = facts;
  for (const { pointer, optional } of template.uses)
    if (!optional && isAbsent(readPointer(view, pointer)))
      view = withValueAt(view, parsePointer(pointer), UNKNOWN);
  try {
    return template.render(view as Facts, renderOptions(release, language));
  } catch (error) {
    if (error instanceof TemplateError) return source.replaceAll(/\{\{.*?\}\}|\{%.*?%\}/gs, UNKNOWN);
    throw error;
  }
}
