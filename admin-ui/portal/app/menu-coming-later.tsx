import {
  cloneElement,
  type ComponentType,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useEffect,
  useState,
} from 'react';
import { whenIdle } from './when-idle.ts';

/** What opens a menu: takes a click, and what says that it does so. */
type Opener = ReactElement<{
  readonly onClick?: () => void;
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
}>;

interface OfMenu {
  readonly children: ReactElement;
}

/** A menu that is no part of the first page. Until it is first asked for there is its button, which costs a long list little. */
export function menuComingLater<Props extends OfMenu>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactNode {
  const Later = lazy(async () => ({ default: await load() }));
  let isFetched = false;
  const fetchOnce = () => {
    if (isFetched) return;
    isFetched = true;
    whenIdle(() => void load().catch(() => undefined));
  };
  return function MenuComingLater(props: Props) {
    const [asked, setAsked] = useState(false);
    useEffect(fetchOnce, []);
    const waiting = cloneElement(props.children as Opener, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick: () => setAsked(true),
    });
    return asked ? (
      <Suspense fallback={waiting}>
        <Later {...props} />
      </Suspense>
    ) : (
      waiting
    );
  };
}
