import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { whenIdle } from './when-idle.ts';

interface Dialog {
  readonly opened: boolean;
}

/** A dialog that is no part of the first page. From its first opening on it stays, so that it can close as it opened. */
export function comingLater<Props extends Dialog>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Later = lazy(async () => ({ default: openedOnceThere(await load()) }));
  return function ComingLater(props: Props) {
    const [wasOpened, setWasOpened] = useState(false);
    useEffect(() => whenIdle(() => void load().catch(() => undefined)), []);
    if (props.opened && !wasOpened) setWasOpened(true);
    return <Suspense>{wasOpened && <Later {...props} />}</Suspense>;
  };
}

/** A dialog gives the focus back to where it was when it opened: it has to be there before that. */
function openedOnceThere<Props extends Dialog>(Own: ComponentType<Props>): ComponentType<Props> {
  return function OpenedOnceThere(props: Props) {
    const [isThere, setThere] = useState(false);
    useEffect(() => setThere(true), []);
    return <Own {...props} opened={props.opened && isThere} />;
  };
}
