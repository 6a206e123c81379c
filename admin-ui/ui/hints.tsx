import { Tooltip } from '@mantine/core';
import { type ReactNode, type SyntheticEvent, useState } from 'react';

interface Props {
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

interface Shown {
  readonly target: HTMLElement;
  readonly text: string;
}

/**
 * Shows the `data-hint` of whatever inside has the pointer or the focus. One for all of them: where hundreds come and go while
 * one scrolls, each with a tooltip of its own would be too dear.
 */
export function Hints({ children, className }: Props) {
  const [shown, setShown] = useState<Shown>();
  const show = ({ target }: SyntheticEvent) => setShown(hintAt(target));
  const hide = () => setShown(undefined);
  return (
    // It only listens to what happens to the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={className}
      onPointerOver={show}
      onPointerLeave={hide}
      onFocus={show}
      onBlur={hide}
      onKeyDown={({ key }) => key === 'Escape' && hide()}
      onScrollCapture={hide}
    >
      {children}
      {shown !== undefined && <Tooltip target={shown.target} label={shown.text} opened />}
    </div>
  );
}

function hintAt(target: EventTarget): Shown | undefined {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-hint]') : null;
  const text = found?.dataset['hint'];
  return found === null || text === undefined ? undefined : { target: found, text };
}
