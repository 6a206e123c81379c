import { Menu, type MenuProps } from '@mantine/core';
import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  type Ref,
  useEffect,
  useRef,
  useState,
} from 'react';

interface Props extends Pick<MenuProps, 'width' | 'closeOnItemClick' | 'portalProps'> {
  /** What opens it. */
  readonly button: ReactElement;
  /** The dropdown. */
  readonly children: ReactNode;
}

/**
 * A menu that has come later (see `menuComingLater`): it opens as it comes. Its button stands in the place of another, which
 * had the focus: it takes that over first, so that closing the menu gives it back to it.
 */
export function ComingMenu({ button, children, ...looks }: Props) {
  const [opened, setOpened] = useState(false);
  const target = useRef<HTMLElement>(null);
  useEffect(() => {
    target.current?.focus({ preventScroll: true });
    setOpened(true);
  }, []);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" {...looks}>
      <Menu.Target>
        {cloneElement(button as ReactElement<{ ref: Ref<HTMLElement> }>, { ref: target })}
      </Menu.Target>
      {children}
    </Menu>
  );
}
