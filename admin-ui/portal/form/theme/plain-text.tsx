import { Fragment } from 'react';

/** A text of a definition, as it may be written there: paragraphs, `**strong**` and `[links](https://…)`; no markup of its own. */
export function PlainText({ text }: { readonly text: string }) {
  const paragraphs = text.split(/\n{2,}/);
  if (paragraphs.length === 1) return <Inline text={text} />;
  return paragraphs.map((paragraph) => (
    <p key={paragraph}>
      <Inline text={paragraph} />
    </p>
  ));
}

const PART = /(\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/;

function Inline({ text }: { readonly text: string }) {
  return text.split(PART).map((part, index) => <Fragment key={index}>{partOf(part)}</Fragment>);
}

function partOf(part: string) {
  if (part.startsWith('**')) return <strong>{part.slice(2, -2)}</strong>;
  const [, title, href] = /^\[([^\]]+)\]\((https?:\/\/[^)\s]+|\/[^)\s]*)\)$/.exec(part) ?? [];
  return href === undefined ? part : <a href={href}>{title}</a>;
}
