import { IconAlertHexagon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../ui/words.ts';
import classes from './row-name.module.css';
import { placeOfRow } from './places-of-rows.ts';
import { nameOfRow, type Row, type Table } from './table-query.ts';
import { TABLE } from './words.ts';

/** What a row is called: the way to it, and a sign where something about it waits to be settled. */
export function RowName({ table, row }: { readonly table: Table; readonly row: Row }) {
  const words = useWords(TABLE);
  const name = nameOfRow(row);
  const place = placeOfRow(table, row);
  return (
    <span className={classes.line}>
      {row.held && (
        <span className={classes.held} role="img" aria-label={words.held} title={words.held}>
          <IconAlertHexagon size={17} aria-hidden />
        </span>
      )}
      {place === undefined ? (
        <span className={classes.name} title={name}>
          {name}
        </span>
      ) : (
        <Link to={place} className={`${classes.name} ${classes.link}`} title={name}>
          {name === '' ? '…' : name}
        </Link>
      )}
    </span>
  );
}
