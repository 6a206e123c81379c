import { Button, type ButtonProps, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './gated-button.module.css';

interface Props extends Omit<ButtonProps, 'disabled'> {
  readonly children: ReactNode;
  readonly onClick: () => void;
  /** Why it cannot be used; without one it can. */
  readonly barred?: string | undefined;
  readonly 'aria-label'?: string;
}

/** A button that may not be usable: then it can still be reached, and says why to the eye and to the ear. */
export function GatedButton({ barred, onClick, children, className, ...rest }: Props) {
  if (barred === undefined)
    return (
      <Button {...rest} {...(className === undefined ? {} : { className })} onClick={onClick}>
        {children}
      </Button>
    );
  return (
    <Tooltip label={barred}>
      <Button
        {...rest}
        className={[className, classes.barred].filter(Boolean).join(' ')}
        variant="default"
        type="button"
        aria-disabled
        aria-description={barred}
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Button>
    </Tooltip>
  );
}
