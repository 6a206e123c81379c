import { useEffect, useRef, useState } from 'react';
import { styleNonce } from '../app/style-nonce.ts';
import classes from './mailbox.module.css';

interface Props {
  readonly html: string;
  readonly title: string;
}

/**
 * A document of its own, in which nothing runs: it may open links in a tab, and its height may be read, that is all. The policy
 * of the page holds in it too, so that its sheet needs the nonce of the page.
 */
export function MailFrame({ html, title }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(320);
  useEffect(() => {
    const shown = frame.current;
    if (shown === null) return undefined;
    const measure = () => setHeight(heightOf(shown));
    const watch = new ResizeObserver(measure);
    watch.observe(shown);
    return () => watch.disconnect();
  }, []);
  return (
    <iframe
      ref={frame}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      srcDoc={forFrame(html)}
      className={classes.frame}
      style={{ height }}
      onLoad={() => frame.current !== null && setHeight(heightOf(frame.current))}
    />
  );
}

/** Lower than the mail there would be two bars to scroll with. */
function heightOf(frame: HTMLIFrameElement): number {
  const { body } = frame.contentDocument ?? {};
  return Math.max(120, (body?.scrollHeight ?? 0) + 32);
}

function forFrame(html: string): string {
  return html
    .replace('<head>', '<head><base target="_blank">')
    .replace('<style>', `<style nonce="${styleNonce()}">`);
}
