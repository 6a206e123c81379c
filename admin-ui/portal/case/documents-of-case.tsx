import { ActionIcon, CopyButton, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy, IconDownload, IconFileText, IconSignature } from '@tabler/icons-react';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useWords } from '../../ui/words.ts';
import type { Case } from './case-query.ts';
import { contentOf } from './content-of.ts';
import classes from './documents-of-case.module.css';
import { Panel } from './panel.tsx';
import { CASE } from './words.ts';

type Document = Case['documents'][number];

/** The files of a case: who made, handed in or signed each, when, and by which digest it is known again. */
export function DocumentsOfCase({ documents }: Pick<Case, 'documents'>) {
  const words = useWords(CASE);
  const latestFirst = [...documents].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Panel title={words.documents}>
      {documents.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.noDocuments}
        </Text>
      )}
      <ul className={classes.list}>
        {latestFirst.map((document) => (
          <DocumentLine key={document.id} document={document} />
        ))}
      </ul>
    </Panel>
  );
}

function DocumentLine({ document }: { readonly document: Document }) {
  const words = useWords(CASE);
  const { id, file, origin, at, edition } = document;
  const Sign = origin === 'signed' ? IconSignature : IconFileText;
  return (
    <li className={classes.document}>
      <Sign size={22} stroke={1.6} aria-hidden className={classes.sign} />
      <div className={classes.about}>
        <a href={contentOf(id)} download className={classes.file}>
          {file}
        </a>
        <Text size="xs" c="dimmed">
          {originOf(document, words)} · <RelativeTime instant={at} quiet />
          {edition > 1 && ` · ${words.edition(edition)}`}
        </Text>
        <Digest document={document} />
      </div>
      <ActionIcon
        component="a"
        href={contentOf(id)}
        download
        variant="subtle"
        size="lg"
        aria-label={words.download(file)}
      >
        <IconDownload size={18} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function Digest({ document: { file, sha256 } }: { readonly document: Document }) {
  const words = useWords(CASE);
  return (
    <div className={classes.digest}>
      <span>{words.digest}</span> <code>{sha256}</code>
      <CopyButton value={sha256}>
        {({ copied, copy }) => (
          <Tooltip label={copied ? words.copied : words.copyDigest(file)}>
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              onClick={copy}
              aria-label={words.copyDigest(file)}
            >
              {copied ? <IconCheck size={12} aria-hidden /> : <IconCopy size={12} aria-hidden />}
            </ActionIcon>
          </Tooltip>
        )}
      </CopyButton>
    </div>
  );
}

function originOf({ origin, by }: Document, words: typeof CASE.en): string {
  if (origin === 'made') return words.made;
  if (origin === 'signed') return by === undefined ? words.signed : words.signedBy(by);
  return by === undefined ? words.uploaded : words.uploadedBy(by);
}
