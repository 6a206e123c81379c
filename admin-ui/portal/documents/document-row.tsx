import { Anchor } from '@mantine/core';
import { IconFile, IconFileCertificate, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { useLanguage, useWords } from '../../ui/words.ts';
import { useSession } from '../api/session.ts';
import { UPLOAD } from '../upload/words.ts';
import classes from './documents.module.css';
import type { DocumentOnFile } from './documents-query.ts';
import { DOCUMENTS } from './words.ts';

/** One file: how it came, to what it belongs, and by which digest it is known again. */
export function DocumentRow({ document }: { readonly document: DocumentOnFile }) {
  const words = useWords(DOCUMENTS);
  const upload = useWords(UPLOAD);
  const language = useLanguage();
  const { acting } = useSession();
  const { id, file, type, origin, edition, size, sha256, at, by, company } = document;
  const Sign = origin === 'signed' ? IconFileCertificate : signOf(type);
  return (
    <article className={classes.row}>
      <Sign size={24} stroke={1.6} aria-hidden className={classes.sign} />
      <div className={classes.text}>
        <Anchor
          href={`/api/v1/documents/${id}/content`}
          download={file}
          className={classes.name ?? ''}
          aria-label={words.download(file)}
        >
          {file}
        </Anchor>
        <ul className={classes.facts}>
          <li>
            {words[origin]} {by !== undefined && words.by(by)}
          </li>
          <li>
            <RelativeTime instant={at} quiet />
          </li>
          <li>{upload.size(size, language)}</li>
          {edition > 1 && <li>{words.edition(edition)}</li>}
          {company.id !== acting.id && <li>{company.name}</li>}
          {document.case !== undefined && (
            <li>
              <Anchor component={Link} to={`/cases/${document.case.id}`} size="sm">
                {document.case.number}
              </Anchor>
            </li>
          )}
        </ul>
        <details className={classes.digest}>
          <summary>{words.digest}</summary>
          <code>{sha256}</code>
          <p>{words.digestAbout}</p>
        </details>
      </div>
    </article>
  );
}

function signOf(type: string) {
  if (type === 'application/pdf') return IconFileTypePdf;
  return type.startsWith('image/') ? IconPhoto : IconFile;
}
