import { lexer, type MarkedToken, type Token } from 'marked';
import { Fragment, type ReactNode } from 'react';
import classes from './markdown.module.css';

interface Props {
  readonly text: string;
  /** The level of the heading that stands above the text: those in it come below. */
  readonly below?: number;
}

/** Markdown as elements. No HTML of the text becomes HTML of the page: it is shown as it was written. */
export function Markdown({ text, below = 1 }: Props) {
  return <div className={classes.text}>{blocksOf(lexer(text), below)}</div>;
}

const blocksOf = (tokens: readonly Token[] = [], below: number): ReactNode =>
  tokens.map((token, index) => <Fragment key={index}>{elementOf(token as MarkedToken, below)}</Fragment>);

function elementOf(token: MarkedToken, below: number): ReactNode {
  const inner = (): ReactNode =>
    'tokens' in token && token.tokens !== undefined
      ? blocksOf(token.tokens, below)
      : 'text' in token
        ? token.text
        : token.raw;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      return headingOf(below + token.depth, inner());
    case 'paragraph':
      return <p>{inner()}</p>;
    case 'blockquote':
      return <blockquote>{inner()}</blockquote>;
    case 'strong':
      return <strong>{inner()}</strong>;
    case 'em':
      return <em>{inner()}</em>;
    case 'del':
      return <del>{inner()}</del>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'link':
      return linkOf(token.href, inner());
    case 'image':
      // An image would be asked of another host.
      return token.text;
    case 'list':
      return listOf(token, below);
    case 'table':
      return <Table token={token} below={below} />;
    default:
      return inner();
  }
}

function headingOf(depth: number, text: ReactNode): ReactNode {
  const Heading = (['h2', 'h3', 'h4', 'h5'] as const)[Math.min(depth, 5) - 2] ?? 'h2';
  return <Heading>{text}</Heading>;
}

/** An address that runs something is no link. */
function linkOf(href: string, text: ReactNode): ReactNode {
  if (!/^(https?:|mailto:|tel:|\/(?!\/)|#)/i.test(href)) return text;
  const away = /^https?:/i.test(href) ? { target: '_blank', rel: 'noreferrer' } : {};
  return (
    <a href={href} {...away}>
      {text}
    </a>
  );
}

type TokenOf<Type extends MarkedToken['type']> = Extract<MarkedToken, { type: Type }>;

function listOf({ ordered, start, items }: TokenOf<'list'>, below: number): ReactNode {
  const entries = items.map((item, index) => <li key={index}>{blocksOf(item.tokens, below)}</li>);
  return ordered ? <ol start={start === '' ? 1 : start}>{entries}</ol> : <ul>{entries}</ul>;
}

function Table({ token, below }: { readonly token: TokenOf<'table'>; readonly below: number }) {
  return (
    // Reached by the keyboard, so that it can be scrolled by it where it is too wide.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.scroll} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {token.header.map(({ tokens }, index) => (
              <th key={index} scope="col">
                {blocksOf(tokens, below)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {token.rows.map((cells, row) => (
            <tr key={row}>
              {cells.map(({ tokens }, index) => (
                <td key={index}>{blocksOf(tokens, below)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
