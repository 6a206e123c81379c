import classes from './mark.module.css';

/** The sign of the portal: a ship on its slip. */
export function Mark() {
  return (
    <span className={classes.mark}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden>
        <rect width="32" height="32" rx="8" className={classes.ground} />
        <path d="M6 22.5 26 15v4.2L6 26.5z" fill="#fff" />
        <path d="M8.5 17.2h11.2l4-6.2-13 4.1H7.2z" className={classes.ship} />
      </svg>
      <span className={classes.name}>Slipway</span>
    </span>
  );
}
