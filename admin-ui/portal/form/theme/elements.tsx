import { UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useId, useState } from 'react';
import { fieldsOf, type FormElement, type GroupElement } from '../../../client/form-layout.ts';
import { toneOf } from '../../../ui/tone.ts';
import classes from './elements.module.css';
import { useLayout } from './layout-context.ts';
import { PlainText } from './plain-text.tsx';

/** Most notes are a sentence or two; for the others it is fetched. */
const Markdown = lazy(async () => ({ default: (await import('../../../ui/markdown.tsx')).Markdown }));

const isPlain = (text: string): boolean => !/^\s*([#>|*-]|\d+\.)|[`_~]|!\[/m.test(text);

interface Props {
  readonly elements: readonly FormElement[];
  readonly field: (pointer: string) => ReactNode;
}

/** What a step holds, in the order of the layout, as far as it is shown. */
export function Elements({ elements, field }: Props) {
  const { shown } = useLayout();
  return (
    <div className={classes.elements}>
      {elements.map((element, index) => {
        if (element.kind === 'field')
          return shown.visible.includes(element.pointer) ? field(element.pointer) : null;
        if (!shown.holds(element.when)) return null;
        if (element.kind === 'note') return <Note key={index} text={element.text} tone={element.tone} />;
        return <Group key={index} group={element} field={field} />;
      })}
    </div>
  );
}

function Note({ text, tone }: { readonly text: string; readonly tone: string | undefined }) {
  return (
    <div className={classes.note} data-tone={toneOf(tone)} role="note">
      {isPlain(text) ? (
        <PlainText text={text} />
      ) : (
        <Suspense fallback={text}>
          <Markdown text={text} below={2} />
        </Suspense>
      )}
    </div>
  );
}

function Group({ group, field }: { readonly group: GroupElement; readonly field: Props['field'] }) {
  const { shown } = useLayout();
  const inside = fieldsOf([{ title: '', elements: [group] }]).map(({ element }) => element.pointer);
  if (!inside.some((pointer) => shown.visible.includes(pointer)) && inside.length > 0) return null;
  if (group.collapsed === true) return <Closed group={group} field={field} inside={inside} />;
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{group.title}</legend>
      <GroupHint text={group.hint} />
      <Elements elements={group.elements} field={field} />
    </fieldset>
  );
}

function GroupHint({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div className={classes.hint}>
      <PlainText text={text} />
    </div>
  );
}

interface ClosedProps {
  readonly group: GroupElement;
  readonly field: Props['field'];
  readonly inside: readonly string[];
}

/** Closed until it is asked for, or until something stands in it. What is wrong in it has to be seen. */
function Closed({ group, field, inside }: ClosedProps) {
  const { isAnswered, isWrong } = useLayout();
  const [chosen, choose] = useState<boolean>();
  const open = inside.some(isWrong) || (chosen ?? inside.some(isAnswered));
  const id = useId();
  return (
    <div className={classes.closed}>
      <UnstyledButton
        className={classes.opener ?? ''}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => choose(!open)}
      >
        <IconChevronRight size={18} aria-hidden className={classes.chevron ?? ''} data-open={open} />
        {group.title}
      </UnstyledButton>
      <div id={id} hidden={!open} className={classes.inside}>
        <GroupHint text={group.hint} />
        {open && <Elements elements={group.elements} field={field} />}
      </div>
    </div>
  );
}
