import { NativeSelect } from '@mantine/core';
import { useWords } from '../../ui/words.ts';
import { incidentsRoute } from './routes.ts';
import { INCIDENTS } from './words.ts';

/** In the address, so that it can be come back to. */
export function KindFilter() {
  const words = useWords(INCIDENTS);
  const { type = '', ...others } = incidentsRoute.useSearch();
  const navigate = incidentsRoute.useNavigate();
  const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));
  return (
    <NativeSelect
      label={words.kind}
      data={[{ value: '', label: words.everything }, ...kinds]}
      value={type}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ search: value === '' ? others : { ...others, type: value }, replace: true })
      }
    />
  );
}
