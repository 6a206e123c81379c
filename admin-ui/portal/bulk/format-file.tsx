import { Button, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useWords } from '../../ui/words.ts';
import classes from './format-file.module.css';
import { sampleQuery } from './sample.ts';
import { BULK } from './words.ts';

interface Props {
  readonly pack: string;
  readonly table: string;
}

/** The file to be filled in, to take along, and to look at. */
export function FormatFile({ pack, table }: Props) {
  const words = useWords(BULK);
  const { data: [headings, sample = []] = [] } = useQuery(sampleQuery(pack, table));
  return (
    <>
      <Title order={2} size="h4">
        {words.template}
      </Title>
      <Text size="sm" c="dimmed">
        {words.templateHelp}
      </Text>
      {headings !== undefined && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached by keyboard
        <div className={classes.region} role="region" aria-label={words.sample} tabIndex={0}>
          <table className={classes.sample} aria-label={words.sample}>
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                {headings.map((heading, index) => (
                  <td key={heading}>{sample[index]}</td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      )}
      <Button
        component="a"
        href={`/api/v1/bulk/${pack}/${table}/template`}
        download
        variant="default"
        leftSection={<IconDownload size={17} aria-hidden />}
        w="fit-content"
      >
        {words.download}
      </Button>
    </>
  );
}
